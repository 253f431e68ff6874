"""`python -m datebook` is `datebook`."""

import sys

from datebook.cli import main

sys.exit(main())
