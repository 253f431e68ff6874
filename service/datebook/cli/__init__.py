"""The command line: what each verb takes and prints."""


def main() -> int:
    """Run the verb that was asked for."""
    return 0
