import sys

from parse_ranges import parse_ranges

CASES = [
    ("parse_ranges('2-12,8,10')", [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 8, 10]),
    ("parse_ranges('2-5,10')", [2, 3, 4, 5, 10]),
    ("parse_ranges('2-12,8,4')", [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 8, 4]),
    ("parse_ranges('4')", [4]),
    ("parse_ranges('3,3-12,6-9,9')", [3, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 6, 7, 8, 9, 9]),
    ("parse_ranges('5-12,6')", [5, 6, 7, 8, 9, 10, 11, 12, 6]),
    ("parse_ranges('4-8,3-11,7')", [4, 5, 6, 7, 8, 3, 4, 5, 6, 7, 8, 9, 10, 11, 7]),
    ("parse_ranges('6-8,8,4,12')", [6, 7, 8, 8, 4, 12]),
    ("parse_ranges('11,3-8,2-7')", [11, 3, 4, 5, 6, 7, 8, 2, 3, 4, 5, 6, 7]),
    ("parse_ranges('10')", [10]),
    ("parse_ranges('4-10,1,5,1-10')", [4, 5, 6, 7, 8, 9, 10, 1, 5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    ("parse_ranges('9,3')", [9, 3]),
    ("parse_ranges('10,5,4-6,1')", [10, 5, 4, 5, 6, 1]),
    ("parse_ranges('5,6-10,3-10,4')", [5, 6, 7, 8, 9, 10, 3, 4, 5, 6, 7, 8, 9, 10, 4]),
    ("parse_ranges('9')", [9]),
    ("parse_ranges('12,4,3')", [12, 4, 3]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("parse_ranges.py"):
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
