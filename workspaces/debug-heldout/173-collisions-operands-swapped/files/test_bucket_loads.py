import sys

from bucket_loads import bucket_loads

CASES = [
    ('bucket_loads([19], 6)', 0),
    ('bucket_loads([17, 8, 37, 42], 7)', 0),
    ('bucket_loads([], 3)', 0),
    ('bucket_loads([60, 60], 3)', 1),
    ('bucket_loads([0], 7)', 0),
    ('bucket_loads([16, 21, 35], 4)', 0),
    ('bucket_loads([19, 0], 7)', 0),
    ('bucket_loads([], 7)', 0),
    ('bucket_loads([0], 2)', 0),
    ('bucket_loads([24], 7)', 0),
    ('bucket_loads([46], 7)', 0),
    ('bucket_loads([5, 8], 3)', 1),
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
