import sys

from utils import histogram_text

CASES = [
    ('histogram_text([])', []),
    ('histogram_text([5])', ['   5|']),
    ('histogram_text([0, 1, 5])', ['   0|', '   1|', '   5|']),
    ('histogram_text([4, 0, 5, 1])', ['   4|', '   0|', '   5|', '   1|']),
    ('histogram_text([0, 0, 8, 7, 5])', ['   0|', '   0|', '   8|', '   7|', '   5|']),
    ('histogram_text([6, 7, 5, 5])', ['   6|', '   7|', '   5|', '   5|']),
    ('histogram_text([4, 4])', ['   4|', '   4|']),
    ('histogram_text([4, 9])', ['   4|', '   9|']),
    ('histogram_text([1, 1, 2, 0, 8, 0])', ['   1|', '   1|', '   2|', '   0|', '   8|', '   0|']),
    ('histogram_text([8, 7, 6, 8, 3, 5])', ['   8|', '   7|', '   6|', '   8|', '   3|', '   5|']),
    ('histogram_text([3])', ['   3|']),
    ('histogram_text([1, 1])', ['   1|', '   1|']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("utils.py"):
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
