import sys

from common import switch_scan

CASES = [
    ('switch_scan([8])', (0, False)),
    ('switch_scan([])', (0, False)),
    ('switch_scan([2, 11, 6, 9, 4, 10, 12, 3, 0, 0])', (3, False)),
    ('switch_scan([-2, 0, 2, 5, -3, 2, 9, -1, 5])', (14, False)),
    ('switch_scan([3, 11, 12, 2, 11, 0, 9, -1, 6])', (3, False)),
    ('switch_scan([7, 5, 5, 2, 5, 5, 5])', (0, False)),
    ('switch_scan([11, 11, 0])', (3, True)),
    ('switch_scan([-2, 1, 1, -4, -1, -1])', (8, False)),
    ('switch_scan([3, -3, 2, 11, 11, 0])', (9, False)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("common.py"):
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
