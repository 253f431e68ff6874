"""Build the wheel, look inside, install it into an empty environment and read a document with it, far from the checkout."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEXT = "Officials of Norway and Sweden will hold talks in Oslo on 14 March 2031.\n"


def main() -> None:
    """Fail loudly at the first thing that is not as it must be."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out / "dist"), cwd=ROOT)
        wheel = next((out / "dist").glob("*.whl"))
        roots = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
        strange = {name for name in roots if name != "datebook" and not name.endswith(".dist-info")}
        if strange:
            sys.exit(f"the wheel holds more than datebook/: {', '.join(sorted(strange))}")
        venv.create(out / "env", with_pip=True)
        python = out / "env" / "bin" / "python"
        run(python, "-m", "pip", "install", "-q", "--require-hashes", "-r", ROOT / "requirements.txt", cwd=out)
        run(python, "-m", "pip", "install", "-q", "--no-deps", wheel, cwd=out)
        (out / "talks.txt").write_text(TEXT, encoding="utf-8")
        said = run(out / "env" / "bin" / "datebook", "read", "talks.txt", "--format", "json", cwd=out)
        if '"start": "2031-03-14"' not in said:
            sys.exit(f"the installed wheel did not read the talks: {said}")
        print(f"{wheel.name}: {', '.join(sorted(roots))}; reads by itself")


def run(*command: object, cwd: Path) -> str:
    """Run a command and return what it printed."""
    return subprocess.run([str(word) for word in command], cwd=cwd, check=True, stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    main()
