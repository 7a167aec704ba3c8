import sys

from expand_ranges import expand_ranges

CASES = [
    ("expand_ranges('3,7,2-6')", [3, 7, 2, 3, 4, 5, 6]),
    ("expand_ranges('2,8,10,4-11')", [2, 8, 10, 4, 5, 6, 7, 8, 9, 10, 11]),
    ("expand_ranges('1,1,2')", [1, 1, 2]),
    ("expand_ranges('8,10,1,3')", [8, 10, 1, 3]),
    ("expand_ranges('6-12,3-5,1')", [6, 7, 8, 9, 10, 11, 12, 3, 4, 5, 1]),
    ("expand_ranges('9,3-11,3')", [9, 3, 4, 5, 6, 7, 8, 9, 10, 11, 3]),
    ("expand_ranges('1-11')", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    ("expand_ranges('9,3-5')", [9, 3, 4, 5]),
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
