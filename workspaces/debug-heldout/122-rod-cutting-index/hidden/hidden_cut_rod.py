import sys

from cut_rod import cut_rod

CASES = [
    ('cut_rod([11])', 11),
    ('cut_rod([4, 8])', 8),
    ('cut_rod([7, 7])', 14),
    ('cut_rod([3, 15, 9, 3, 8, 15, 6])', 48),
    ('cut_rod([8, 5, 3, 11, 5, 1, 7])', 56),
    ('cut_rod([1, 4, 9, 7, 3, 12, 9])', 19),
    ('cut_rod([13, 13, 5, 2, 11, 14])', 78),
    ('cut_rod([2, 10, 8, 14, 2, 14])', 30),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
