"""What all tests share: how hypothesis looks for counterexamples."""

import os

from hypothesis import settings

# No deadline: the machine may be busy. In CI the same examples each time, so that a run says something of the change;
# elsewhere new ones, so that the search goes on.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")
