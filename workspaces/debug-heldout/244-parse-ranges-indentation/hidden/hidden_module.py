import sys

from module import parse_ranges

CASES = [
    ("parse_ranges('2,3,2')", [2, 3, 2]),
    ("parse_ranges('3-6,12,10')", [3, 4, 5, 6, 12, 10]),
    ("parse_ranges('6-8,7,5-8')", [6, 7, 8, 7, 5, 6, 7, 8]),
    ("parse_ranges('4-7,1-10')", [4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    ("parse_ranges('9,5')", [9, 5]),
    ("parse_ranges('1,4-9,5-8,6-6')", [1, 4, 5, 6, 7, 8, 9, 5, 6, 7, 8, 6]),
    ("parse_ranges('5-8,3-10,6-9')", [5, 6, 7, 8, 3, 4, 5, 6, 7, 8, 9, 10, 6, 7, 8, 9]),
    ("parse_ranges('3-8,2-5,4-7,2-9')", [3, 4, 5, 6, 7, 8, 2, 3, 4, 5, 4, 5, 6, 7, 2, 3, 4, 5, 6, 7, 8, 9]),
    ("parse_ranges('3,11,5-10,3-10')", [3, 11, 5, 6, 7, 8, 9, 10, 3, 4, 5, 6, 7, 8, 9, 10]),
    ("parse_ranges('5-12,5')", [5, 6, 7, 8, 9, 10, 11, 12, 5]),
    ("parse_ranges('3,6-11,3-7')", [3, 6, 7, 8, 9, 10, 11, 3, 4, 5, 6, 7]),
    ("parse_ranges('8,1,6')", [8, 1, 6]),
    ("parse_ranges('11,10,2-6')", [11, 10, 2, 3, 4, 5, 6]),
    ("parse_ranges('6,2-8,8,6-9')", [6, 2, 3, 4, 5, 6, 7, 8, 8, 6, 7, 8, 9]),
    ("parse_ranges('11,4-7')", [11, 4, 5, 6, 7]),
    ("parse_ranges('3,5-11,3-6,8')", [3, 5, 6, 7, 8, 9, 10, 11, 3, 4, 5, 6, 8]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("module.py"):
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
