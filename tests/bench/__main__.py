"""`make bench`: every module here that has a `run`, or those named (ARGS="times feeds").

Each prints ratios against a named peer or bound measured in the same run: a machine's own speed cancels out.
"""

import importlib
import sys
from pathlib import Path


def main() -> int:
    here = Path(__file__).parent
    names = sys.argv[1:] or sorted(path.stem for path in here.glob("[a-z]*.py"))
    for name in names:
        if not (here / f"{name}.py").is_file():
            print(f"bench: {name}: there is no such bench; there are {', '.join(p.stem for p in here.glob('[a-z]*.py'))}")
            return 2
        print(f"\n== {name}")
        importlib.import_module(f"tests.bench.{name}").run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
