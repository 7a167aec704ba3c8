"""Examples for median: prints each one that fails, then how many passed."""
import sys

from median import median

EXAMPLES = [
    (([5],), 5),
    (([3, 1, 2],), 2),
    (([3, 1],), 2.0),
    (([4, 1, 3, 2],), 2.5),
    (([9, 9, 1, 5, 7],), 7),
    (([10, 2, 8, 6],), 7.0),
]


def main():
    passed = 0
    for args, want in EXAMPLES:
        call = ", ".join(repr(arg) for arg in args)
        try:
            got = median(*args)
        except Exception as error:
            got = error
        if got == want:
            passed += 1
        else:
            print(f"FAIL median({call}) -> {got!r}, expected {want!r}")
    print(f"{passed}/{len(EXAMPLES)} passed")
    return 0 if passed == len(EXAMPLES) else 1


if __name__ == "__main__":
    sys.exit(main())
