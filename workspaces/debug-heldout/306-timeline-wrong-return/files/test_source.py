import sys

from source import busy_time

CASES = [
    ('busy_time([(7, 3), (8, 2)])', [0, 0]),
    ('busy_time([(11, 4), (6, 2), (5, 4)])', [0, 1, 0]),
    ('busy_time([(4, 3)])', [0]),
    ('busy_time([(7, 5), (10, 2), (8, 3)])', [0, 0, 0]),
    ('busy_time([(0, 3), (2, 2)])', [0, 0]),
    ('busy_time([(7, 1)])', [0]),
    ('busy_time([(8, 1), (3, 5), (6, 1), (9, 2)])', [0, 4, 0, 0]),
    ('busy_time([(6, 4), (4, 1), (7, 5)])', [0, 0, 0]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("source.py"):
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
