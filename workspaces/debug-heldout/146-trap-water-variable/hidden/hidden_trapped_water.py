import sys

from trapped_water import trapped_water

CASES = [
    ('trapped_water([1])', 0),
    ('trapped_water([])', 0),
    ('trapped_water([1, 5])', 0),
    ('trapped_water([3, 1, 4, 3, 4, 4, 2, 1, 2])', 4),
    ('trapped_water([3, 1, 0, 1, 3])', 7),
    ('trapped_water([1, 0, 5, 3, 5, 5, 2])', 3),
    ('trapped_water([5])', 0),
    ('trapped_water([1, 5, 0, 2, 1, 1, 2, 4, 3])', 14),
    ('trapped_water([0, 3, 3, 5, 4, 0, 4, 4])', 4),
    ('trapped_water([2, 2, 2, 2, 2, 1, 1, 2])', 2),
    ('trapped_water([3, 4, 0, 2, 4, 0, 2])', 8),
    ('trapped_water([2, 5, 5, 4, 4, 4, 5, 5, 5])', 3),
    ('trapped_water([4, 3, 3, 0, 3, 5, 3, 4])', 8),
    ('trapped_water([1, 4, 5, 5, 1, 4, 5, 5])', 5),
    ('trapped_water([1, 4, 5, 4, 4, 0, 5, 4, 3])', 7),
    ('trapped_water([0, 2, 2, 2, 1, 1, 4, 2])', 2),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("trapped_water.py"):
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
