"""What `import forebrush` offers: the names, and that they stay what they are after rooms have been loaded."""

import subprocess
import sys

import pytest

import forebrush


def test_the_public_names():
    assert forebrush.__all__ == sorted(forebrush.__all__)
    for name in forebrush.__all__:
        assert getattr(forebrush, name).__module__.startswith("forebrush.")


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="nonsense"):
        getattr(forebrush, "nonsense")  # noqa: B009 - written out it is a useless expression


def test_functions_stay_functions_after_use():
    document = {"pages": [{"width": 20, "height": 10}]}
    for _ in range(2):
        assert forebrush.draw_scene(document).pixels().width == 20


def test_a_picture_shows_itself_in_one_line():
    document = {
        "title": "Spring",
        "pages": [{"id": "a", "width": 20, "height": 10}, {"id": "b", "width": 30, "height": 10}],
    }
    assert repr(forebrush.draw_scene(document, scale=2)) == "<Picture 'Spring', 40x20, 60x20, 0 findings>"


def test_the_import_alone_loads_nothing_heavy():
    code = "import sys, forebrush; print(sorted({'pydantic', 'numpy', 'skia', 'icu', 'uharfbuzz'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
