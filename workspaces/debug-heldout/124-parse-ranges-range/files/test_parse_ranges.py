import sys

from parse_ranges import parse_ranges

CASES = [
    ("parse_ranges('3-6')", [3, 4, 5, 6]),
    ("parse_ranges('12')", [12]),
    ("parse_ranges('4,5-9,1')", [4, 5, 6, 7, 8, 9, 1]),
    ("parse_ranges('5-5,1,2-9')", [5, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
    ("parse_ranges('1-9')", [1, 2, 3, 4, 5, 6, 7, 8, 9]),
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
