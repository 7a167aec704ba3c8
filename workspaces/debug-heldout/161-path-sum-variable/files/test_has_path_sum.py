import sys

from has_path_sum import has_path_sum

CASES = [
    ('has_path_sum((5, (5, None, (2, None, None)), (5, None, (3, None, None))), 11)', False),
    ('has_path_sum((5, None, None), 0)', False),
    ('has_path_sum((4, None, None), 0)', False),
    ('has_path_sum((3, None, None), 7)', False),
    ('has_path_sum((5, (0, (3, None, None), (1, None, None)), (4, None, (5, None, None))), 7)', False),
    ('has_path_sum((4, None, None), 4)', True),
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
