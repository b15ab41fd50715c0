"""The command line in a folder of its own, with a store of its own."""

import pytest

from forebrush.cli import main


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FOREBRUSH_DATA", str(tmp_path / "data"))

    def call(*argv):
        code = main(list(argv))
        out = capsys.readouterr()
        return code, out.out, out.err

    return call
