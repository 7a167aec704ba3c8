import sys

from serve_all import serve_all

CASES = [
    ('serve_all([9, 8, 8], 4)', ([1], 9)),
    ('serve_all([8, 9, 2], 2)', ([1], 12)),
    ('serve_all([3, 9, 7, 5], 2)', ([1, 1, 1, 1], 14)),
    ('serve_all([6, 5], 3)', ([], 5)),
    ('serve_all([4, 1, 1], 3)', ([1, 1, 1], 4)),
    ('serve_all([5], 4)', ([1], 2)),
    ('serve_all([5, 2, 2, 7, 4, 6], 3)', ([1, 1], 12)),
    ('serve_all([8], 1)', ([], 9)),
    ('serve_all([4, 4, 6, 4, 3, 6], 3)', ([1, 1, 1], 14)),
    ('serve_all([8, 8, 4, 8, 9], 2)', ([], 15)),
    ('serve_all([7, 5, 9, 2, 7, 5], 1)', ([], 15)),
    ('serve_all([6, 3, 1, 7, 3, 3], 3)', ([1, 1], 13)),
    ('serve_all([5, 4, 7, 6, 8, 6], 3)', ([1, 1], 15)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("serve_all.py"):
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
