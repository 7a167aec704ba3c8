import sys

from ranks import ranks

CASES = [
    ('ranks([1, 0, 3])', [2, 1, 3]),
    ('ranks([5, 4, 4, 11, 3])', [3, 2, 2, 4, 1]),
    ('ranks([12, 6, 1, 2, 11])', [5, 3, 1, 2, 4]),
    ('ranks([1, 3, 10, 8])', [1, 2, 4, 3]),
    ('ranks([0, 0])', [1, 1]),
    ('ranks([8, 1, 5])', [3, 1, 2]),
    ('ranks([5, 2, 4, 8, 12, 8])', [3, 1, 2, 4, 5, 4]),
    ('ranks([8])', [1]),
    ('ranks([5])', [1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("ranks.py"):
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
