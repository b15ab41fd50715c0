"""Builds the stub libraries in `stubs/` for every processor: `python -m forebrush.native.build_gl_stubs`.

Needs skia-python installed, `nm`, and a compiler for each entry of `COMPILERS` (on Debian and Ubuntu for
x86-64: `apt-get install binutils gcc gcc-aarch64-linux-gnu`). Run it when skia-python's version changes; its
test says whether that is due. The same compiler gives the same bytes.
"""

from __future__ import annotations

import importlib.util
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

from forebrush.native.gl_stubs import SONAMES, stub_path

COMPILERS = {"x86_64": "x86_64-linux-gnu-", "aarch64": "aarch64-linux-gnu-"}
"""The processor as Linux names it, and the prefix of its compiler and binutils."""

PREFIXES = {"libEGL.so.1": "egl", "libGL.so.1": "gl"}
"""What the names begin with that a library is to export."""

# No C library and no build id, so that nothing of the building machine goes in. The sections share pages,
# which keeps the arm64 files, where a page may be 64 KiB, from being mostly zeros.
FLAGS = (
    *("-shared", "-nostdlib", "-Os", "-fPIC", "-fvisibility=default", "-fno-ident"),
    *("-fno-unwind-tables", "-fno-asynchronous-unwind-tables", "-Wl,--no-eh-frame-hdr"),
    *("-Wl,--build-id=none", "-Wl,--hash-style=gnu", "-Wl,-s"),
    *("-Wl,-z,noseparate-code", "-Wl,-z,norelro", "-Wl,-z,noexecstack"),
)


def names_needed(module: Path) -> dict[str, list[str]]:
    """The functions that a compiled module expects of each OpenGL library, sorted, by soname.

    Raises:
        FileNotFoundError: `nm` is not installed.
        subprocess.CalledProcessError: `nm` cannot read the file.
    """
    names = _dynamic_names(module, "--undefined-only")
    return {soname: sorted(n for n in names if n.startswith(PREFIXES[soname])) for soname in SONAMES}


def names_exported(library: Path) -> set[str]:
    """The functions that a library defines for others. Raises as `names_needed` does."""
    return _dynamic_names(library, "--defined-only")


def installed_skia() -> Path:
    """The compiled skia module, found without loading it.

    Raises:
        FileNotFoundError: skia-python is not installed.
    """
    spec = importlib.util.find_spec("skia")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("skia-python is not installed: pip install skia-python")
    return Path(spec.origin)


def c_source(names: Iterable[str]) -> str:
    """C in which each name is a function of no arguments that returns a null pointer."""
    aliases = "".join(f'void *{name}(void) __attribute__((alias("nothing")));\n' for name in names)
    return "static __attribute__((used)) void *nothing(void) { return 0; }\n" + aliases


def build(machine: str, soname: str, names: Iterable[str]) -> Path:
    """Compile one stub into its place and return that.

    Raises:
        FileNotFoundError: the compiler for `machine` is not installed.
        subprocess.CalledProcessError: it failed.
    """
    target = stub_path(soname, machine)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "stub.c")
        source.write_text(c_source(names), encoding="ascii")
        compiler = COMPILERS[machine] + "gcc"
        subprocess.run([compiler, *FLAGS, f"-Wl,-soname,{soname}", "-o", target, source], check=True)
    target.chmod(0o644)
    return target


def main() -> None:
    """Build every stub for the installed skia and print the sizes."""
    needed = names_needed(installed_skia())
    for machine in COMPILERS:
        for soname, names in needed.items():
            path = build(machine, soname, names)
            print(f"{path}: {len(names)} names, {path.stat().st_size} bytes")


def _dynamic_names(path: Path, which: str) -> set[str]:
    output = subprocess.run(["nm", "-D", which, path], check=True, capture_output=True, text=True).stdout
    # "U glClear" or "0000000000000220 T glClear", with "@VERSION" behind versioned names.
    return {line.split()[-1].partition("@")[0] for line in output.splitlines() if line.strip()}


if __name__ == "__main__":
    main()
