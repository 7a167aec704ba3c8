import sys

from program import root_to_leaf

CASES = [
    ('root_to_leaf((0, (5, (0, None, None), (2, None, None)), None), 0)', False),
    ('root_to_leaf((3, (2, None, None), None), 5)', True),
    ('root_to_leaf((1, (2, (3, None, None), None), None), 6)', True),
    ('root_to_leaf((2, (5, (0, None, None), None), None), 8)', False),
    ('root_to_leaf((0, None, None), 1)', False),
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
