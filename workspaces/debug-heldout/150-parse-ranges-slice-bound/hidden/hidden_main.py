import sys

from main import parse_ranges

CASES = [
    ("parse_ranges('1-8')", [1, 2, 3, 4, 5, 6, 7, 8]),
    ("parse_ranges('11,6-8,3')", [11, 6, 7, 8, 3]),
    ("parse_ranges('2')", [2]),
    ("parse_ranges('5-10,4-12,5-8')", [5, 6, 7, 8, 9, 10, 4, 5, 6, 7, 8, 9, 10, 11, 12, 5, 6, 7, 8]),
    ("parse_ranges('2,4,4-12')", [2, 4, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
    ("parse_ranges('5-5')", [5]),
    ("parse_ranges('4-5')", [4, 5]),
    ("parse_ranges('11,1')", [11, 1]),
    ("parse_ranges('4,5-12,1-10')", [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    ("parse_ranges('4')", [4]),
    ("parse_ranges('2-8,11,6-8,1-11')", [2, 3, 4, 5, 6, 7, 8, 11, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    ("parse_ranges('3-7')", [3, 4, 5, 6, 7]),
    ("parse_ranges('4-12,8,6-12')", [4, 5, 6, 7, 8, 9, 10, 11, 12, 8, 6, 7, 8, 9, 10, 11, 12]),
    ("parse_ranges('2-10,4-8,7')", [2, 3, 4, 5, 6, 7, 8, 9, 10, 4, 5, 6, 7, 8, 7]),
    ("parse_ranges('11,3,3-10,5-5')", [11, 3, 3, 4, 5, 6, 7, 8, 9, 10, 5]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("main.py"):
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
