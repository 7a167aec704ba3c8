import sys

from take_parts import take_parts

CASES = [
    ('take_parts([-1, 7, 0, 9, -3, 3], 1)', (0, [-1])),
    ('take_parts([-1, 9, -2], 7)', (0, [-2, 9, -1])),
    ('take_parts([-2, 10, 5, 13, 13, 5, 3], 0)', (0, [])),
    ('take_parts([12, 8, 13], 2)', (0, [8, 12])),
    ('take_parts([-2, -2], 0)', (0, [])),
    ('take_parts([0], 0)', (0, [])),
    ('take_parts([8, 7, 12, 9, 11], 0)', (0, [])),
    ('take_parts([], 1)', (0, [])),
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
