import sys

from fewest_coins import fewest_coins

CASES = [
    ('fewest_coins([4, 6, 7], 13)', 2),
    ('fewest_coins([2, 3, 4, 6], 5)', 2),
    ('fewest_coins([1, 3], 4)', 2),
    ('fewest_coins([5, 6], 9)', -1),
    ('fewest_coins([2], 16)', 8),
    ('fewest_coins([3, 7], 21)', 3),
    ('fewest_coins([2, 3, 4, 9], 21)', 3),
    ('fewest_coins([2, 7, 8, 9], 9)', 1),
    ('fewest_coins([1, 2, 3, 7], 23)', 4),
    ('fewest_coins([2, 5, 6], 25)', 5),
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
