import sys

from app import service_end

CASES = [
    ('service_end([(6, 5), (1, 2)])', [0, 0]),
    ('service_end([(8, 2)])', [0]),
    ('service_end([(10, 2)])', [0]),
    ('service_end([(10, 5)])', [0]),
    ('service_end([(8, 5), (10, 2)])', [0, 3]),
    ('service_end([(5, 2)])', [0]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
