import sys

from program import parse_ranges

CASES = [
    ("parse_ranges('7')", [7]),
    ("parse_ranges('2-12,6')", [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 6]),
    ("parse_ranges('6-5,4-9')", [4, 5, 6, 7, 8, 9]),
    ("parse_ranges('3-11,3-11,2,4-9')", [3, 4, 5, 6, 7, 8, 9, 10, 11, 3, 4, 5, 6, 7, 8, 9, 10, 11, 2, 4, 5, 6, 7, 8, 9]),
    ("parse_ranges('2-9,9')", [2, 3, 4, 5, 6, 7, 8, 9, 9]),
    ("parse_ranges('9,2,9,2-8')", [9, 2, 9, 2, 3, 4, 5, 6, 7, 8]),
    ("parse_ranges('11,5-12')", [11, 5, 6, 7, 8, 9, 10, 11, 12]),
    ("parse_ranges('3-5')", [3, 4, 5]),
    ("parse_ranges('4-6,5')", [4, 5, 6, 5]),
    ("parse_ranges('5,6-5')", [5]),
    ("parse_ranges('10,10,4,1-10')", [10, 10, 4, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    ("parse_ranges('5-11,1-10')", [5, 6, 7, 8, 9, 10, 11, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    ("parse_ranges('1')", [1]),
    ("parse_ranges('9,2,1-6,9')", [9, 2, 1, 2, 3, 4, 5, 6, 9]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("program.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
