import sys

from core import find_steps

CASES = [
    ('find_steps((2, None, None), 14)', False),
    ('find_steps((6, None, None), 0)', False),
    ('find_steps((3, (0, None, None), (14, (12, (10, None, None), None), None)), 2)', False),
    ('find_steps((1, None, (14, (9, (7, None, None), None), None)), 1)', True),
    ('find_steps((5, (2, None, None), (11, (10, (7, None, None), None), None)), 9)', False),
    ('find_steps((12, (3, None, (10, None, None)), (15, None, None)), 14)', False),
    ('find_steps((10, None, None), 5)', False),
    ('find_steps((11, (5, None, (10, None, None)), None), 12)', False),
    ('find_steps((2, None, (9, (5, None, (8, None, None)), (11, None, (13, None, None)))), 4)', False),
    ('find_steps((1, None, (11, (10, (3, None, None), None), (12, None, (14, None, None)))), 5)', False),
    ('find_steps((5, (4, (3, None, None), None), (13, (11, (6, None, None), None), (14, None, None))), 2)', False),
    ('find_steps((1, None, (7, None, (12, (11, None, None), (14, None, None)))), 0)', False),
    ('find_steps((8, None, None), 2)', False),
    ('find_steps((0, None, (12, (2, None, (4, None, (11, (6, None, None), None))), (15, None, None))), 8)', False),
    ('find_steps((1, None, (15, (9, None, None), None)), 15)', True),
    ('find_steps((13, (0, None, None), None), 11)', False),
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
