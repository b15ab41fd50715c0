"""Chromium headless with a page kept warm, driven over a pipe (`--remote-debugging-pipe`): no other package needed.

CPU time is that of the browser and all processes that it started, from /proc, in ticks of the kernel (10 ms as a
rule): so runs are measured together and divided.
"""

import base64
import itertools
import json
import os
import select
import subprocess
import tempfile
import time
from pathlib import Path

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)
SECONDS = 90


class Browser:
    """One browser with one page."""

    def __init__(self, path):
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        to_read, self.to = os.pipe()
        self.answers, to_write = os.pipe()

        def wire():
            # The browser reads commands on descriptor 3 and writes answers on 4; first out of the way, then in place.
            read, write = os.dup2(to_read, 60), os.dup2(to_write, 61)
            os.dup2(read, 3)
            os.dup2(write, 4)

        command = [path, *FLAGS, f"--user-data-dir={self.profile.name}", "about:blank"]
        self.process = subprocess.Popen(
            command, preexec_fn=wire, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(to_read)
        os.close(to_write)
        self.numbers, self.kept, self.session = itertools.count(1), b"", None
        page = next(t for t in self.call("Target.getTargets")["targetInfos"] if t["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=page["targetId"], flatten=True)["sessionId"]

    def call(self, method, **parameters):
        """The result of a command of the DevTools protocol."""
        number = next(self.numbers)
        message = {"id": number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.to, data) :]
        while True:
            answer = self._answer()
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def _answer(self):
        until = time.monotonic() + SECONDS
        while b"\0" not in self.kept:
            if not select.select([self.answers], [], [], max(0.0, until - time.monotonic()))[0]:
                raise TimeoutError("the browser does not answer")
            part = os.read(self.answers, 1 << 20)
            if not part:
                raise RuntimeError("the browser has ended")
            self.kept += part
        first, self.kept = self.kept.split(b"\0", 1)
        return json.loads(first)

    def version(self):
        return self.call("Browser.getVersion")["product"]

    def run(self, script):
        """The value of a script; promises are waited for."""
        made = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        return made["result"].get("value")

    def open(self, file, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.call("Page.navigate", url=Path(file).resolve().as_uri())
        script = "(async () => { await document.fonts.ready; return document.readyState + document.fonts.status })()"
        for _ in range(600):
            if self.run(script) == "completeloaded":
                return
            time.sleep(0.1)
        raise TimeoutError("the page does not load")

    def picture(self):
        """The page as PNG bytes."""
        return base64.b64decode(self.call("Page.captureScreenshot", format="png", captureBeyondViewport=False)["data"])

    def cpu_seconds(self):
        """CPU time of all processes of the browser so far."""
        return sum(ticks for ticks, _ in self._processes()) / os.sysconf("SC_CLK_TCK")

    def resident_mb(self):
        """What all processes hold, shared pages counted in each."""
        return sum(pages for _, pages in self._processes()) * os.sysconf("SC_PAGE_SIZE") / 1e6

    def _processes(self):
        parents, found = {}, {}
        for folder in Path("/proc").iterdir():
            if folder.name.isdigit():
                try:
                    fields = (folder / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
                    pages = int((folder / "statm").read_text(encoding="utf-8").split()[1])
                except OSError:
                    continue
                parents[int(folder.name)] = int(fields[1])
                found[int(folder.name)] = (sum(map(int, fields[11:15])), pages)
        for process in found:
            at = process
            while at in parents and at != self.process.pid:
                at = parents[at]
            if at == self.process.pid:
                yield found[process]

    def close(self):
        try:
            self.session = None
            self.call("Browser.close")
        except (OSError, RuntimeError, TimeoutError):
            self.process.kill()
        self.process.wait(20)
        os.close(self.to)
        os.close(self.answers)
        self.profile.cleanup()
