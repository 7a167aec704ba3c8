import sys

from expand_ranges import expand_ranges

CASES = [
    ("expand_ranges('5-8')", [5, 6, 7, 8]),
    ("expand_ranges('4-6,4-12,6-9')", [4, 5, 6, 4, 5, 6, 7, 8, 9, 10, 11, 12, 6, 7, 8, 9]),
    ("expand_ranges('9')", [9]),
    ("expand_ranges('4-7,2-10')", [4, 5, 6, 7, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    ("expand_ranges('3-12,1-6,1-6,10')", [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 10]),
    ("expand_ranges('1,12,1-9,5-5')", [1, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 5]),
    ("expand_ranges('5-5,5-9,6-6')", [5, 5, 6, 7, 8, 9, 6]),
    ("expand_ranges('2,8')", [2, 8]),
    ("expand_ranges('2,4-5,7')", [2, 4, 5, 7]),
    ("expand_ranges('3-10,4,1,6-8')", [3, 4, 5, 6, 7, 8, 9, 10, 4, 1, 6, 7, 8]),
    ("expand_ranges('9,1-12')", [9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
    ("expand_ranges('7,1-7,10,11')", [7, 1, 2, 3, 4, 5, 6, 7, 10, 11]),
    ("expand_ranges('4-9,8,1,11')", [4, 5, 6, 7, 8, 9, 8, 1, 11]),
    ("expand_ranges('1-6,8,6')", [1, 2, 3, 4, 5, 6, 8, 6]),
    ("expand_ranges('5-10,8,12,1')", [5, 6, 7, 8, 9, 10, 8, 12, 1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("expand_ranges.py"):
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
