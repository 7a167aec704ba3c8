import sys

from util import bracket

CASES = [
    ('bracket([5])', []),
    ('bracket([1])', []),
    ('bracket([25, 15, 8, 14, 21, 27, 4])', [4, 25, 27]),
    ('bracket([6, 13, 30, 24, 21, 4, 25])', [13, 25, 30]),
    ('bracket([10, 16, 5, 8])', [8, 16]),
    ('bracket([12, 3, 22, 20, 17, 28])', [12, 22, 28]),
    ('bracket([3])', []),
    ('bracket([2, 17, 28, 22])', [17, 28]),
    ('bracket([12, 6, 25, 14, 16, 2])', [12, 16, 25]),
    ('bracket([29, 30, 3, 6, 15, 5, 9])', [6, 15, 30]),
    ('bracket([27, 23, 17, 30, 9])', [9, 9, 30]),
    ('bracket([22])', []),
    ('bracket([16, 20])', [20]),
    ('bracket([1, 15, 19])', [15, 19]),
    ('bracket([24, 5, 12])', [12, 24]),
    ('bracket([27])', []),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("util.py"):
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
