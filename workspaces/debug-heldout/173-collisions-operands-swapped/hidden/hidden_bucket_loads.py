import sys

from bucket_loads import bucket_loads

CASES = [
    ('bucket_loads([24, 19, 13, 23], 6)', 1),
    ('bucket_loads([51, 50, 48, 51, 51, 54, 54, 51, 54], 4)', 6),
    ('bucket_loads([18, 16, 19, 18, 17, 20], 5)', 1),
    ('bucket_loads([40, 35, 40, 35, 35], 6)', 3),
    ('bucket_loads([9, 22, 32, 46, 28, 8, 8], 7)', 3),
    ('bucket_loads([35, 14, 14, 12, 20, 5, 51, 48], 3)', 6),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("bucket_loads.py"):
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
