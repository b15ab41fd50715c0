"""Memory that is freed is kept for the next layer, unless the user has said how memory is kept."""

import os
import platform
import subprocess
import sys

import pytest

SCRIPT = """
from forebrush.native.memory import keep_large_blocks
print(keep_large_blocks())
"""


def told(environment):
    made = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, env=environment)
    return made.stdout.strip()


@pytest.fixture
def environment():
    return {name: value for name, value in os.environ.items() if not name.startswith("MALLOC_")}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mallopt is of glibc")
def test_it_is_set_where_glibc_is(environment):
    assert told(environment) == str(platform.libc_ver()[0] == "glibc")


def test_what_the_user_has_set_stays(environment):
    assert told({**environment, "MALLOC_ARENA_MAX": "2"}) == "False"
