import sys

from core import rounds

CASES = [
    ('rounds([8, 8, 6], 1)', ([], 19)),
    ('rounds([1], 4)', ([1], 1)),
    ('rounds([4, 5, 3, 9, 4], 1)', ([], 19)),
    ('rounds([5, 1, 1, 4, 1, 2], 3)', ([2, 3, 5, 8], 8)),
    ('rounds([5, 5], 1)', ([], 12)),
    ('rounds([7], 2)', ([4], 4)),
    ('rounds([7, 7, 7, 7], 2)', ([13, 14, 15, 16], 16)),
    ('rounds([6, 6, 9, 1], 3)', ([4], 11)),
    ('rounds([2, 9], 2)', ([7], 7)),
    ('rounds([3, 6, 3, 6, 6], 3)', ([], 13)),
    ('rounds([2, 9, 5, 4], 1)', ([], 19)),
    ('rounds([9, 4], 4)', ([5], 5)),
    ('rounds([1, 2, 7, 7, 8], 1)', ([], 19)),
    ('rounds([1, 6], 2)', ([1], 5)),
    ('rounds([1, 2, 2, 4], 3)', ([1, 5], 5)),
    ('rounds([3, 2], 3)', ([], 3)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("core.py"):
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
