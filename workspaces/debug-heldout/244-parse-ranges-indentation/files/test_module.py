import sys

from module import parse_ranges

CASES = [
    ("parse_ranges('3-11')", [3, 4, 5, 6, 7, 8, 9, 10, 11]),
    ("parse_ranges('6,3-10')", [6, 3, 4, 5, 6, 7, 8, 9, 10]),
    ("parse_ranges('4')", [4]),
    ("parse_ranges('5,2,11')", [5, 2, 11]),
    ("parse_ranges('8,4-5,1-5')", [8, 4, 5, 1, 2, 3, 4, 5]),
    ("parse_ranges('4-8,10,5')", [4, 5, 6, 7, 8, 10, 5]),
    ("parse_ranges('5')", [5]),
    ("parse_ranges('3-6,1-7,3')", [3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 7, 3]),
    ("parse_ranges('6-8,5,5')", [6, 7, 8, 5, 5]),
    ("parse_ranges('4-8')", [4, 5, 6, 7, 8]),
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
