import sys

from core import find_steps

CASES = [
    ('find_steps((6, None, None), 11)', False),
    ('find_steps((7, (4, (0, None, None), None), (13, None, None)), 4)', True),
    ('find_steps((2, None, (13, (4, None, (7, None, None)), (14, None, None))), 2)', True),
    ('find_steps((13, (6, None, (7, None, None)), (14, None, None)), 6)', True),
    ('find_steps((13, (1, None, None), None), 3)', False),
    ('find_steps((9, (5, (1, None, None), None), (15, None, None)), 4)', False),
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
