import sys

from funcs import selected

CASES = [
    ("selected(7, '-3')", False),
    ("selected(5, '9-,3-9,-3,9-')", True),
    ("selected(1, '9-,9-,2-11')", False),
    ("selected(6, '9-,3-11')", True),
    ("selected(10, '9-,6-12,2-7,9-')", True),
    ("selected(15, '9')", False),
    ("selected(6, '6-9,-3')", True),
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
