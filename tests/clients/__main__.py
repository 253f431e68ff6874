"""Other people's calendar programs, subscribed to a feed of ours: `python -m tests.clients [NAME …]`.

Each must show every event of the matrix at the day or the instant that is meant. A program that cannot be had is named loudly
and counts as a failure, for what was not asked has not been shown.
"""

import importlib
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from clients import matrix
from clients.having import Missing
from feeds.making import definition
from web.making import StandingSite, serving

CLIENTS = ("homeassistant", "icaljs", "libical", "vdirsyncer", "thunderbird")


def main() -> int:
    made = matrix.entries()
    wanted = matrix.truth(made)
    site = StandingSite([(definition(name="ops-alerts"), made)])
    failed = 0
    with serving(site) as client:
        address = f"{str(client.base_url).rstrip('/')}/feeds/ops-alerts.ics"
        for name in sys.argv[1:] or CLIENTS:
            with tempfile.TemporaryDirectory() as folder:
                failed += not _passes(name, address, wanted, Path(folder))
    return 1 if failed else 0


def _passes(name: str, address: str, wanted: dict[str, str], folder: Path) -> bool:
    try:
        found = importlib.import_module(f"clients.{name}").subscribe(address, folder)
    except Missing as missing:
        print(f"{name:14} NOT CHECKED: {missing}")
        return False
    wrong = {uid: (meant, found.get(uid)) for uid, meant in wanted.items() if found.get(uid) != meant}
    more = sorted(set(found) - set(wanted))
    print(f"{name:14} {len(wanted) - len(wrong)} of {len(wanted)} events right, {len(more)} that are not ours")
    for uid, (meant, shown) in list(wrong.items())[:10]:
        print(f"{'':14} {uid}: meant {meant}, shown {shown}")
    return not wrong and not more


if __name__ == "__main__":
    sys.exit(main())
