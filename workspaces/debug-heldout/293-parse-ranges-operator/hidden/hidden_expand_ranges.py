import sys

from expand_ranges import expand_ranges

CASES = [
    ("expand_ranges('6-7,12')", [6, 7, 12]),
    ("expand_ranges('1,2-10,2-9')", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    ("expand_ranges('4-9,3-7,10')", [3, 4, 5, 6, 7, 8, 9, 10]),
    ("expand_ranges('8,1-8,6-11,7')", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    ("expand_ranges('11,5-8')", [5, 6, 7, 8, 11]),
    ("expand_ranges('7')", [7]),
    ("expand_ranges('4-11,6,6-11,10')", [4, 5, 6, 7, 8, 9, 10, 11]),
    ("expand_ranges('4-11,12,6')", [4, 5, 6, 7, 8, 9, 10, 11, 12]),
    ("expand_ranges('5,1,3,6-6')", [1, 3, 5, 6]),
    ("expand_ranges('5,5-5,2-6')", [2, 3, 4, 5, 6]),
    ("expand_ranges('8,5-6')", [5, 6, 8]),
    ("expand_ranges('2')", [2]),
    ("expand_ranges('5-9,12,4-12')", [4, 5, 6, 7, 8, 9, 10, 11, 12]),
    ("expand_ranges('6-8')", [6, 7, 8]),
    ("expand_ranges('1-12,1-6,3-6,2')", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
    ("expand_ranges('4,1-6,1-12,2-6')", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
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
