import sys

from mylib import parse_ranges

CASES = [
    ("parse_ranges('1-12')", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
    ("parse_ranges('3,12,9,6')", [3, 12, 9, 6]),
    ("parse_ranges('12')", [12]),
    ("parse_ranges('1-6,6-7,1,4')", [1, 2, 3, 4, 5, 6, 6, 7, 1, 4]),
    ("parse_ranges('2-12,2-12,8')", [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 8]),
    ("parse_ranges('4-5,6-11')", [4, 5, 6, 7, 8, 9, 10, 11]),
    ("parse_ranges('5-12,3-8,4,9')", [5, 6, 7, 8, 9, 10, 11, 12, 3, 4, 5, 6, 7, 8, 4, 9]),
    ("parse_ranges('1-8')", [1, 2, 3, 4, 5, 6, 7, 8]),
    ("parse_ranges('1,1-9')", [1, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
    ("parse_ranges('1-11,8,9,3-11')", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 8, 9, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    ("parse_ranges('2-10,3-11,5')", [2, 3, 4, 5, 6, 7, 8, 9, 10, 3, 4, 5, 6, 7, 8, 9, 10, 11, 5]),
    ("parse_ranges('2-12,6,11,5-11')", [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 6, 11, 5, 6, 7, 8, 9, 10, 11]),
    ("parse_ranges('6-11,2')", [6, 7, 8, 9, 10, 11, 2]),
    ("parse_ranges('2,3-12,6-12,3')", [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 6, 7, 8, 9, 10, 11, 12, 3]),
    ("parse_ranges('4-12,5-10,6-7')", [4, 5, 6, 7, 8, 9, 10, 11, 12, 5, 6, 7, 8, 9, 10, 6, 7]),
    ("parse_ranges('6-9,9')", [6, 7, 8, 9, 9]),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
