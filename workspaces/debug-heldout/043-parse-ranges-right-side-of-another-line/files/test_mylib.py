import sys

from mylib import parse_ranges

CASES = [
    ("parse_ranges('5,6,4,6')", [5, 6, 4, 6]),
    ("parse_ranges('11')", [11]),
    ("parse_ranges('4-12,2-8')", [4, 5, 6, 7, 8, 9, 10, 11, 12, 2, 3, 4, 5, 6, 7, 8]),
    ("parse_ranges('2-11,6')", [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 6]),
    ("parse_ranges('8,1,12,5')", [8, 1, 12, 5]),
    ("parse_ranges('7,5-8')", [7, 5, 6, 7, 8]),
    ("parse_ranges('3-7,10,5-5')", [3, 4, 5, 6, 7, 10, 5]),
    ("parse_ranges('4,12,6-5')", [4, 12]),
    ("parse_ranges('5-6,4-9')", [5, 6, 4, 5, 6, 7, 8, 9]),
    ("parse_ranges('9')", [9]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mylib.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
