import sys

from example import z_order

CASES = [
    ('z_order(6, 8)', 148),
    ('z_order(9, 10)', 201),
    ('z_order(6, 14)', 188),
    ('z_order(4, 15)', 186),
    ('z_order(11, 5)', 103),
    ('z_order(0, 0)', 0),
    ('z_order(8, 15)', 234),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("example.py"):
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
