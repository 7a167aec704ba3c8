import sys

from service_end import service_end

CASES = [
    ('service_end([(2, 3), (9, 5)])', [0, 0]),
    ('service_end([(9, 3)])', [0]),
    ('service_end([])', []),
    ('service_end([(0, 4), (9, 4), (8, 4)])', [0, 0, 3]),
    ('service_end([(6, 4), (2, 3), (4, 4), (3, 5)])', [0, 2, 6, 8]),
    ('service_end([(2, 5), (1, 5), (10, 2), (4, 1)])', [0, 4, 7, 2]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("service_end.py"):
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
