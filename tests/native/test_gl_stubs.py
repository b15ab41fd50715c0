"""Skia loads and draws on a machine that has no OpenGL libraries."""

from __future__ import annotations

import ast
import importlib
import os
import platform
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from forebrush import native
from forebrush.native import build_gl_stubs, gl_stubs

SOURCE = Path(native.__file__).parents[1]
LINUX_ON_X86_OR_ARM = sys.platform.startswith("linux") and gl_stubs.stub_path("libGL.so.1").is_file()
needs_nm = pytest.mark.skipif(shutil.which("nm") is None, reason="reads symbol tables with nm (binutils)")

# The linker asks this auditor about each place where it looks for a library; null stands for "not there".
HIDING_AUDITOR = r"""
#define _GNU_SOURCE
#include <link.h>
#include <stdlib.h>
#include <string.h>
unsigned la_version(unsigned version) { return version; }
char *la_objsearch(const char *name, uintptr_t *cookie, unsigned flag) {
    const char *stubs = getenv("STUBS"), *base = strrchr(name, '/');
    base = base ? base + 1 : name;
    if (strcmp(base, "libEGL.so.1") && strcmp(base, "libGL.so.1")) return (char *)name;
    if (strchr(name, '/') == NULL) return (char *)name;  /* as asked for, before any search */
    return stubs && !strncmp(name, stubs, strlen(stubs)) ? (char *)name : NULL;
}
"""

DRAW_A_RED_DISC = """
from forebrush.native import skia, gl_stubs
surface = skia.Surface(20, 20)
surface.getCanvas().drawCircle(10, 10, 8, skia.Paint(Color=skia.ColorRED))
pixels = surface.toarray(colorType=skia.kRGBA_8888_ColorType)
print(*gl_stubs.stubs_in_use(), pixels[10, 10].tolist(), pixels[0, 0].tolist())
"""


@pytest.fixture(scope="module")
def bare_machine(tmp_path_factory):
    """Environment for a child process in which the dynamic linker finds neither OpenGL library."""
    plain = dict(os.environ, PYTHONPATH=str(SOURCE.parent))
    if "libEGL.so.1: cannot open" in run_python("import skia", plain).stderr:
        return plain  # this machine is bare
    compiler = shutil.which("gcc") or shutil.which("cc")
    if not LINUX_ON_X86_OR_ARM or compiler is None:
        pytest.skip("hides the real libraries with an auditor of the GNU linker, which takes Linux and a C compiler")
    folder = tmp_path_factory.mktemp("auditor")
    (folder / "hide.c").write_text(HIDING_AUDITOR, encoding="ascii")
    made = subprocess.run(
        [compiler, "-shared", "-fPIC", "-o", folder / "hide.so", folder / "hide.c"], capture_output=True
    )
    if made.returncode:
        pytest.skip("the C compiler here cannot build an auditor for the GNU linker")

    return plain | {"LD_AUDIT": str(folder / "hide.so"), "STUBS": str(gl_stubs.STUB_FOLDER)}


def run_python(code: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, timeout=60)


def test_bare_machine_cannot_load_skia_by_itself(bare_machine):
    result = run_python("import skia", bare_machine)
    assert result.returncode == 1
    assert "libEGL.so.1: cannot open shared object file" in result.stderr


def test_stubs_let_skia_load_and_draw(bare_machine):
    result = run_python(DRAW_A_RED_DISC, bare_machine)
    assert result.stdout == "libEGL.so.1 libGL.so.1 [255, 0, 0, 255] [0, 0, 0, 0]\n", result.stderr


def test_gpu_context_on_stubs_is_refused_and_does_not_crash(bare_machine):
    code = "from forebrush.native import skia\nprint('loaded', flush=True)\nprint(skia.GrDirectContext.MakeGL())"
    result = run_python(code, bare_machine)
    assert result.returncode in (0, 1), f"killed by signal {-result.returncode}"
    assert result.stdout.split() in (["loaded"], ["loaded", "None"]), result.stderr


def test_machine_without_stubs_is_told_what_to_install(bare_machine):
    code = "from forebrush.native import gl_stubs\ngl_stubs.STUB_FOLDER /= 'none'\ngl_stubs.ensure_skia()"
    result = run_python(code, bare_machine)
    assert result.returncode == 1
    assert "SkiaUnavailable" in result.stderr
    assert "apt-get install libegl1 libgl1" in result.stderr


def test_stub_that_is_no_library_is_told_what_to_install(bare_machine, tmp_path):
    folder = tmp_path / platform.machine()
    folder.mkdir()
    (folder / "libEGL.so.1").write_bytes(b"no library")
    code = f"from forebrush.native import gl_stubs\ngl_stubs.STUB_FOLDER = gl_stubs.Path({str(tmp_path)!r})\ngl_stubs.ensure_skia()"
    result = run_python(code, bare_machine | {"STUBS": str(tmp_path)})
    assert result.returncode == 1
    assert "its stub" in result.stderr
    assert "apt-get install libegl1 libgl1" in result.stderr


@needs_nm
@pytest.mark.parametrize("machine", sorted(build_gl_stubs.COMPILERS))
@pytest.mark.parametrize("soname", gl_stubs.SONAMES)
def test_stub_exports_every_name_that_the_installed_skia_needs(machine, soname):
    if not LINUX_ON_X86_OR_ARM:
        pytest.skip("only Linux builds of skia name these libraries")
    needed = set(build_gl_stubs.names_needed(build_gl_stubs.installed_skia())[soname])
    assert needed, f"skia no longer needs {soname}: its stub can go"
    assert build_gl_stubs.names_exported(gl_stubs.stub_path(soname, machine)) == needed


@pytest.mark.parametrize("machine, elf_number", [("x86_64", 62), ("aarch64", 183)])
@pytest.mark.parametrize("soname", gl_stubs.SONAMES)
def test_stub_is_a_small_library_for_its_own_processor(machine, elf_number, soname):
    data = gl_stubs.stub_path(soname, machine).read_bytes()
    assert data[:6] == b"\x7fELF\x02\x01"  # 64 bits, little endian
    assert int.from_bytes(data[18:20], "little") == elf_number  # e_machine of the ELF specification
    assert len(data) < 16_000
    assert b"GCC" not in data  # nothing of the building machine


def test_ensure_skia_gives_every_thread_the_same_module():
    modules = []
    threads = [threading.Thread(target=lambda: modules.append(gl_stubs.ensure_skia())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert modules == [sys.modules["skia"]] * 8
    assert native.skia is sys.modules["skia"]


def test_an_import_error_of_another_kind_is_passed_on(monkeypatch):
    def fail(name):
        raise ImportError("libexpat.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(importlib, "import_module", fail)
    with pytest.raises(ImportError, match="libexpat") as caught:
        gl_stubs.ensure_skia()
    assert not isinstance(caught.value, gl_stubs.SkiaUnavailable)


def test_a_processor_without_stubs_is_told_what_to_install(monkeypatch):
    def fail(name):
        raise ImportError("libGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(importlib, "import_module", fail)
    monkeypatch.setattr(gl_stubs, "_loaded_stubs", {})
    monkeypatch.setattr(gl_stubs.platform, "machine", lambda: "riscv64")
    with pytest.raises(gl_stubs.SkiaUnavailable, match=r"riscv64.*libegl1 libgl1"):
        gl_stubs.ensure_skia()


def test_unknown_attribute_of_the_package_is_an_attribute_error():
    with pytest.raises(AttributeError, match="ziax"):
        native.ziax  # noqa: B018


def test_no_room_imports_skia_past_this_one():
    offenders = []
    for path in sorted(SOURCE.rglob("*.py")):
        if path.parent == SOURCE / "native":
            continue
        for node in ast.walk(ast.parse(path.read_bytes())):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and not node.level:
                names.append(node.module or "")
            offenders += [str(path.relative_to(SOURCE)) for name in names if name.split(".")[0] == "skia"]
    assert offenders == [], "write `from forebrush.native import skia`"
