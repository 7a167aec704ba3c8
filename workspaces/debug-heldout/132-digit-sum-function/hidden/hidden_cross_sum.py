import sys

from cross_sum import cross_sum

CASES = [
    ('cross_sum(-1)', 1),
    ('cross_sum(1)', 1),
    ('cross_sum(-500)', 5),
    ('cross_sum(3558)', 21),
    ('cross_sum(11)', 2),
    ('cross_sum(5591)', 20),
    ('cross_sum(4174)', 16),
    ('cross_sum(16)', 7),
    ('cross_sum(5681)', 20),
    ('cross_sum(3703)', 13),
    ('cross_sum(5)', 5),
    ('cross_sum(603)', 9),
    ('cross_sum(1679)', 23),
    ('cross_sum(5937)', 24),
    ('cross_sum(-3)', 3),
    ('cross_sum(2925)', 18),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("cross_sum.py"):
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
