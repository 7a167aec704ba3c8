"""Examples for word_count: prints each one that fails, then how many passed."""
import sys

from word_count import word_count

EXAMPLES = [
    (('',), {}),
    (('one',), {'one': 1}),
    (('to be or not to be',), {'to': 2, 'be': 2, 'or': 1, 'not': 1}),
    (('Yes, yes. No!',), {'yes': 2, 'no': 1}),
]


def main():
    passed = 0
    for args, want in EXAMPLES:
        call = ", ".join(repr(arg) for arg in args)
        try:
            got = word_count(*args)
        except Exception as error:
            got = error
        if got == want:
            passed += 1
        else:
            print(f"FAIL word_count({call}) -> {got!r}, expected {want!r}")
    print(f"{passed}/{len(EXAMPLES)} passed")
    return 0 if passed == len(EXAMPLES) else 1


if __name__ == "__main__":
    sys.exit(main())
