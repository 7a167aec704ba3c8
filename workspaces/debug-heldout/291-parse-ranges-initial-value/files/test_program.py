import sys

from program import page_list

CASES = [
    ("page_list('5-9')", [5, 6, 7, 8, 9]),
    ("page_list('3')", [3]),
    ("page_list('5-5,3-11')", [5, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
    ("page_list('6-6,5-10,2-7')", [6, 5, 6, 7, 8, 9, 10, 2, 3, 4, 5, 6, 7]),
    ("page_list('2,7,5-7,11')", [2, 7, 5, 6, 7, 11]),
    ("page_list('1,7,1')", [1, 7, 1]),
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
