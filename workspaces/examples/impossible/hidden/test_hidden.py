"""Examples for parity: prints each one that fails, then how many passed."""
import sys

from parity import parity

EXAMPLES = [
    ((1,), "odd"),
    ((2,), "even"),
    ((4,), "even"),
    ((4,), "odd"),
]


def main():
    passed = 0
    for args, want in EXAMPLES:
        call = ", ".join(repr(arg) for arg in args)
        try:
            got = parity(*args)
        except Exception as error:
            got = error
        if got == want:
            passed += 1
        else:
            print(f"FAIL parity({call}) -> {got!r}, expected {want!r}")
    print(f"{passed}/{len(EXAMPLES)} passed")
    return 0 if passed == len(EXAMPLES) else 1


if __name__ == "__main__":
    sys.exit(main())
