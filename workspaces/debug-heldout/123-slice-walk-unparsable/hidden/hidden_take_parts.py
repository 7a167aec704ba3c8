import sys

from take_parts import take_parts

CASES = [
    ('take_parts([12, 4, 1], 4)', (0, [1, 4, 12])),
    ('take_parts([9, 9, 4, 10, 5, 9, 8, 4, 5], 0)', (0, [])),
    ('take_parts([], 3)', (0, [])),
    ('take_parts([0, 1, -2, -5, 0], 1)', (0, [0])),
    ('take_parts([10, 7, -4, 6, -1, 12, -1, 2], 8)', (1, [2, -1, 12, -1, 6, -4, 7, 10])),
    ('take_parts([-2, 1, 1], 2)', (0, [1, -2])),
    ('take_parts([5, 6, -3, 6, 8, -4, 5], 0)', (0, [])),
    ('take_parts([1, 2, 4], 0)', (0, [])),
    ('take_parts([10, 4, 4], 6)', (1, [4, 4, 10])),
    ('take_parts([1, -1, -4, -1, -4, -3, 0, 1], 2)', (0, [-1, 1])),
    ('take_parts([], 0)', (0, [])),
    ('take_parts([2, 10, -3, 8], 7)', (0, [8, -3, 10, 2])),
    ('take_parts([6, 8, 12, 6, 9, 11, 6, 12], 7)', (2, [6, 11, 9, 6, 12, 8, 6])),
    ('take_parts([9, -2, 7, 10, -5, 11, 0, 13], 6)', (0, [11, -5, 10, 7, -2, 9])),
    ('take_parts([12, 13], 3)', (0, [13, 12])),
    ('take_parts([1, 14, 7, 2, -3, -2, 12], 1)', (0, [1])),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("take_parts.py"):
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
