import sys

from program import page_list

CASES = [
    ("page_list('4-10,1-11,4-12')", [4, 5, 6, 7, 8, 9, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
    ("page_list('4-8,4')", [4, 5, 6, 7, 8, 4]),
    ("page_list('10,2-12,7')", [10, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 7]),
    ("page_list('2,2,5-5')", [2, 2, 5]),
    ("page_list('9,4,6-9')", [9, 4, 6, 7, 8, 9]),
    ("page_list('2')", [2]),
    ("page_list('5-10,3-12')", [5, 6, 7, 8, 9, 10, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
    ("page_list('12,5-11,4-5,8')", [12, 5, 6, 7, 8, 9, 10, 11, 4, 5, 8]),
    ("page_list('1,3-5,3-11,1')", [1, 3, 4, 5, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1]),
    ("page_list('1-10,6-9,1')", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 6, 7, 8, 9, 1]),
    ("page_list('5,2-8')", [5, 2, 3, 4, 5, 6, 7, 8]),
    ("page_list('6-12,3')", [6, 7, 8, 9, 10, 11, 12, 3]),
    ("page_list('10')", [10]),
    ("page_list('2,10,8,7')", [2, 10, 8, 7]),
    ("page_list('6-11,6,1-8')", [6, 7, 8, 9, 10, 11, 6, 1, 2, 3, 4, 5, 6, 7, 8]),
    ("page_list('2,2-5')", [2, 2, 3, 4, 5]),
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
