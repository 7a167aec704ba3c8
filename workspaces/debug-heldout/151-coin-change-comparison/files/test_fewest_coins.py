import sys

from fewest_coins import fewest_coins

CASES = [
    ('fewest_coins([2], 17)', -1),
    ('fewest_coins([3, 8, 9], 14)', 3),
    ('fewest_coins([1, 8, 9], 0)', 0),
    ('fewest_coins([2], 5)', -1),
    ('fewest_coins([1, 8, 9], 24)', 3),
    ('fewest_coins([1, 2, 8], 17)', 3),
    ('fewest_coins([2, 6], 15)', -1),
    ('fewest_coins([7, 9], 5)', -1),
    ('fewest_coins([7], 16)', -1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("fewest_coins.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
