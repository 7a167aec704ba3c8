import sys

from core import path_sum

CASES = [
    ('path_sum((3, (2, None, None), None), 5)', True),
    ('path_sum((3, (2, None, None), (4, None, None)), 7)', True),
    ('path_sum((1, (2, (3, None, None), None), None), 6)', True),
    ('path_sum((4, None, None), 4)', True),
    ('path_sum((0, None, None), 1)', False),
    ('path_sum((3, None, None), 0)', False),
    ('path_sum((5, (3, (2, None, None), (3, None, None)), (1, None, (0, None, None))), 7)', False),
    ('path_sum((0, (1, (1, None, None), (4, None, None)), (3, (5, None, None), (0, None, None))), 1)', False),
    ('path_sum(None, 0)', False),
    ('path_sum((4, None, None), 9)', False),
    ('path_sum((1, None, (5, (3, None, None), (5, None, None))), 3)', False),
    ('path_sum((5, (2, (0, None, None), (1, None, None)), (4, None, (0, None, None))), 5)', False),
    ('path_sum((0, (1, (5, None, None), (4, None, None)), (1, None, (1, None, None))), 12)', False),
    ('path_sum((5, (1, None, (5, None, None)), None), 3)', False),
    ('path_sum((0, None, (0, (0, None, None), (3, None, None))), 9)', False),
    ('path_sum((4, (2, (5, None, None), (5, None, None)), (4, (0, None, None), (0, None, None))), 10)', False),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
