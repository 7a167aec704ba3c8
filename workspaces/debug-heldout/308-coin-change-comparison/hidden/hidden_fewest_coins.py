import sys

from fewest_coins import fewest_coins

CASES = [
    ('fewest_coins([1, 3, 7, 8], 7)', 1),
    ('fewest_coins([1, 2, 8], 22)', 5),
    ('fewest_coins([1, 3, 5, 8], 3)', 1),
    ('fewest_coins([4, 5, 6, 7], 15)', 3),
    ('fewest_coins([3, 6], 18)', 3),
    ('fewest_coins([1, 2, 6, 8], 15)', 3),
    ('fewest_coins([2, 5, 8], 10)', 2),
    ('fewest_coins([1, 3, 8], 9)', 2),
    ('fewest_coins([2, 6, 9], 18)', 2),
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
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
