"""Permissions of files that hold even where tests run as root."""

import ctypes

_DROP_FROM_BOUNDING_SET = 24  # PR_CAPBSET_DROP, prctl(2)
_OVERRIDE, _SEARCH = 1, 2  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, capabilities(7)


def without_root_rights():
    """To be run in a child before it starts its program: root is then bound by file modes as others are."""
    for capability in (_OVERRIDE, _SEARCH):
        ctypes.CDLL(None).prctl(_DROP_FROM_BOUNDING_SET, capability, 0, 0, 0)
