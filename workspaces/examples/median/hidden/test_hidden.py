"""Examples for median: prints each one that fails, then how many passed."""
import sys

from median import median

EXAMPLES = [
    (([0],), 0),
    (([7, 1],), 4.0),
    (([1, 2, 3, 4],), 2.5),
    (([-5, 5, 0, 10],), 2.5),
    (([2, 2, 2, 8, 8, 8],), 5.0),
    (([6, 4, 9],), 6),
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
