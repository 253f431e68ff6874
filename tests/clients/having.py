"""How a program comes to be there: from PyPI or npm into a folder beside the environment, or from the system's packages."""

import shutil
import subprocess
import sys
from pathlib import Path

PLACE = Path(sys.prefix) / "clients"
"""Inside the virtual environment: removed with it, and never in the way of what the project itself needs."""


class Missing(Exception):  # noqa: N818 - it reports what is not there
    """A program that is not there and could not be had; the message says how it can."""


def python(*packages: str) -> Path:
    """The interpreter of an environment that holds these packages, pinned."""
    interpreter = PLACE / "python" / "bin" / "python"
    if not interpreter.is_file():
        subprocess.run([sys.executable, "-m", "venv", str(PLACE / "python")], check=True)
    install = [str(interpreter), "-m", "pip", "install", "-q", "--disable-pip-version-check", *packages]
    if subprocess.run(install, check=False, capture_output=True).returncode:
        raise Missing(f"{', '.join(packages)} cannot be installed from PyPI")
    return interpreter


def node(package: str) -> Path:
    """A folder in which a script can import this package, pinned."""
    if not (shutil.which("node") and shutil.which("npm")):
        raise Missing("node and npm are needed (Debian: apt install nodejs npm)")
    folder = PLACE / "node"
    folder.mkdir(parents=True, exist_ok=True)
    install = ["npm", "install", "--prefix", str(folder), "--no-fund", "--no-audit", "--no-package-lock", package]
    if subprocess.run(install, check=False, capture_output=True).returncode:
        raise Missing(f"{package} cannot be installed from npm")
    return folder


def program(name: str, package: str) -> str:
    """The path of a program of the system."""
    found = shutil.which(name)
    if not found:
        raise Missing(f"{name} is needed (Debian: apt install {package})")
    return found
