import sys

from find_loop import find_loop

CASES = [
    ('find_loop([0, 1, 3, 1], 3)', (1, 1)),
    ('find_loop([0, 0, 1, 2, 2, 4], 1)', (1, 0)),
    ('find_loop([2, 1], 0)', (0, 0)),
    ('find_loop([2, 2, 2, 2], 3)', (1, 2)),
    ('find_loop([2, 2, 4], 2)', (0, 2)),
    ('find_loop([1, 2, 1], 2)', (0, 2)),
    ('find_loop([4, 2], 0)', (0, 0)),
    ('find_loop([0, 0], 1)', (1, 0)),
    ('find_loop([0, 1], 1)', (0, 1)),
    ('find_loop([2, 2, 4], 1)', (0, 1)),
    ('find_loop([1, 1], 1)', (0, 1)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("find_loop.py"):
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
