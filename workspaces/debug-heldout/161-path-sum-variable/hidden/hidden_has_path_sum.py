import sys

from has_path_sum import has_path_sum

CASES = [
    ('has_path_sum((3, (2, None, None), None), 5)', True),
    ('has_path_sum((3, (2, None, None), (4, None, None)), 7)', True),
    ('has_path_sum((1, (2, (3, None, None), None), None), 6)', True),
    ('has_path_sum((5, None, None), 12)', False),
    ('has_path_sum(None, 0)', False),
    ('has_path_sum((2, (3, (0, None, None), (5, None, None)), (3, (5, None, None), (0, None, None))), 11)', False),
    ('has_path_sum((5, (0, (0, None, None), None), None), 12)', False),
    ('has_path_sum((4, (0, (4, None, None), (3, None, None)), (2, (3, None, None), (0, None, None))), 2)', False),
    ('has_path_sum(None, 10)', False),
    ('has_path_sum((3, None, None), 1)', False),
    ('has_path_sum((3, (0, None, (2, None, None)), (1, (1, None, None), (4, None, None))), 12)', False),
    ('has_path_sum((5, (5, (1, None, None), None), None), 8)', False),
    ('has_path_sum((1, None, None), 3)', False),
    ('has_path_sum((5, (1, (4, None, None), (5, None, None)), (2, (3, None, None), (1, None, None))), 9)', False),
    ('has_path_sum((4, (1, (3, None, None), (2, None, None)), (1, (2, None, None), (2, None, None))), 6)', False),
    ('has_path_sum((3, (1, (5, None, None), (2, None, None)), (0, None, (5, None, None))), 4)', False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("has_path_sum.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
