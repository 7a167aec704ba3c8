import sys

from funcs import selected

CASES = [
    ("selected(1, '2,9-')", False),
    ("selected(14, '9-')", True),
    ("selected(6, '2-7')", True),
    ("selected(1, '')", False),
    ("selected(12, '14')", False),
    ("selected(12, '-3,3')", False),
    ("selected(4, '9-')", False),
    ("selected(4, '')", False),
    ("selected(12, '6-7')", False),
    ("selected(9, '14')", False),
    ("selected(13, '3-11')", False),
    ("selected(15, '')", False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("funcs.py"):
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
