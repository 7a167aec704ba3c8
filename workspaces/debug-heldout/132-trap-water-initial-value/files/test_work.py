import sys

from work import trapped_water

CASES = [
    ('trapped_water([0, 1])', 0),
    ('trapped_water([2, 2, 2, 3, 5, 0])', 0),
    ('trapped_water([0, 1, 3])', 0),
    ('trapped_water([5, 0, 4, 2, 0])', 4),
    ('trapped_water([5, 0])', 0),
    ('trapped_water([1, 1, 5])', 0),
    ('trapped_water([1, 4, 2, 2, 1, 3, 4])', 8),
    ('trapped_water([5, 5])', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work.py"):
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
