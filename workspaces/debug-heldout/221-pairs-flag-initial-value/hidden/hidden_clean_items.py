import sys

from clean_items import clean_items

CASES = [
    ('clean_items([6, 5, 11])', [0, 1, 2]),
    ('clean_items([3, 1, 5, -2, 4, 4, 11])', []),
    ('clean_items([-1, 2, 7, 8, -1])', []),
    ('clean_items([4, 0, 4, 3, 3, 2])', []),
    ('clean_items([0, 0, 0, 0, 3, 2, 4])', []),
    ('clean_items([7, 4, 9, 3])', [2]),
    ('clean_items([12, 2, 4, 4, 7, 1, -3])', []),
    ('clean_items([-3, 10, 10, 12, -1, 4])', []),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("clean_items.py"):
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
