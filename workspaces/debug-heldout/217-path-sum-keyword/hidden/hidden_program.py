import sys

from program import root_to_leaf

CASES = [
    ('root_to_leaf((3, (2, None, None), (4, None, None)), 7)', True),
    ('root_to_leaf((4, None, None), 4)', True),
    ('root_to_leaf((1, None, None), 12)', False),
    ('root_to_leaf((2, None, None), 12)', False),
    ('root_to_leaf((4, None, None), 0)', False),
    ('root_to_leaf((5, None, (4, None, (0, None, None))), 1)', False),
    ('root_to_leaf((0, (0, (1, None, None), (3, None, None)), None), 10)', False),
    ('root_to_leaf((2, (5, (4, None, None), (5, None, None)), (0, None, None)), 12)', True),
    ('root_to_leaf((5, (2, (4, None, None), (5, None, None)), (5, (0, None, None), None)), 10)', True),
    ('root_to_leaf((0, (0, (0, None, None), (2, None, None)), (0, (0, None, None), None)), 12)', False),
    ('root_to_leaf((0, (0, None, (4, None, None)), (2, None, None)), 3)', False),
    ('root_to_leaf((2, (3, (2, None, None), (4, None, None)), None), 10)', False),
    ('root_to_leaf((1, (0, (0, None, None), (2, None, None)), (1, (5, None, None), (2, None, None))), 12)', False),
    ('root_to_leaf((1, (4, (4, None, None), (4, None, None)), None), 9)', True),
    ('root_to_leaf((0, (4, (4, None, None), (5, None, None)), None), 0)', False),
    ('root_to_leaf((3, (3, None, (4, None, None)), (2, None, (4, None, None))), 8)', False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("program.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
