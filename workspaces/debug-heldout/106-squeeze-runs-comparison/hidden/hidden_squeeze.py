import sys

from squeeze import squeeze

CASES = [
    ('squeeze([3, 0])', [3, 0]),
    ('squeeze([3, 0, 2, 3, 3, 3, 0, 1, 2])', [3, 0, 2, 3, 0, 1, 2]),
    ('squeeze([3])', [3]),
    ('squeeze([1, 1, 0, 3, 2, 2, 3])', [1, 0, 3, 2, 3]),
    ('squeeze([1, 1, 0, 3, 2, 1, 0, 3, 1])', [1, 0, 3, 2, 1, 0, 3, 1]),
    ('squeeze([3, 3, 2, 1, 3, 0, 0, 2, 0, 1])', [3, 2, 1, 3, 0, 2, 0, 1]),
    ('squeeze([0, 3, 0, 1, 1, 3, 3, 0])', [0, 3, 0, 1, 3, 0]),
    ('squeeze([0, 0])', [0]),
    ('squeeze([1, 3, 1, 1, 3, 0, 1, 1, 0, 0])', [1, 3, 1, 3, 0, 1, 0]),
    ('squeeze([3, 3, 3, 2, 3, 0])', [3, 2, 3, 0]),
    ('squeeze([3, 0, 3, 3, 3, 0, 2, 0, 3])', [3, 0, 3, 0, 2, 0, 3]),
    ('squeeze([2, 2, 2, 1, 3, 2, 2, 2, 1, 0])', [2, 1, 3, 2, 1, 0]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("squeeze.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
