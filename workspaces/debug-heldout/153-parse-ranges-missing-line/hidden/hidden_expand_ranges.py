import sys

from expand_ranges import expand_ranges

CASES = [
    ("expand_ranges('2-12')", [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
    ("expand_ranges('3,12')", [3, 12]),
    ("expand_ranges('3-8')", [3, 4, 5, 6, 7, 8]),
    ("expand_ranges('10,4-12,5,4')", [4, 5, 6, 7, 8, 9, 10, 11, 12]),
    ("expand_ranges('1')", [1]),
    ("expand_ranges('2-11')", [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    ("expand_ranges('4-7,2,12')", [2, 4, 5, 6, 7, 12]),
    ("expand_ranges('4-8,3-6,6-8,4-7')", [3, 4, 5, 6, 7, 8]),
    ("expand_ranges('5-6,3-9,10,1-8')", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    ("expand_ranges('7,4-7,4-7,4-10')", [4, 5, 6, 7, 8, 9, 10]),
    ("expand_ranges('3-9')", [3, 4, 5, 6, 7, 8, 9]),
    ("expand_ranges('1-5')", [1, 2, 3, 4, 5]),
    ("expand_ranges('3-9,4-10,5-5,3-9')", [3, 4, 5, 6, 7, 8, 9, 10]),
    ("expand_ranges('5-6')", [5, 6]),
    ("expand_ranges('1-7,1,8')", [1, 2, 3, 4, 5, 6, 7, 8]),
    ("expand_ranges('4-5,9,5-10')", [4, 5, 6, 7, 8, 9, 10]),
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
