"""`python -m forebrush`."""

import sys

from forebrush.cli import main

sys.exit(main())
