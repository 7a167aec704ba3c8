import sys

from cut_rod import cut_rod

CASES = [
    ('cut_rod([4])', 4),
    ('cut_rod([10, 11, 1])', 30),
    ('cut_rod([3, 11, 1, 7, 12, 4])', 33),
    ('cut_rod([8, 9, 2, 2, 10, 10, 10])', 56),
    ('cut_rod([2, 15, 2, 12, 12])', 32),
    ('cut_rod([3, 8, 1, 12, 12, 12])', 24),
    ('cut_rod([2])', 2),
    ('cut_rod([13, 7, 10, 9])', 52),
    ('cut_rod([10, 14, 5, 4, 14, 1])', 60),
    ('cut_rod([6, 15, 15, 15, 8])', 36),
    ('cut_rod([14, 15, 6, 5, 11])', 70),
    ('cut_rod([11, 5, 11])', 33),
    ('cut_rod([3, 3])', 6),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("cut_rod.py"):
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
