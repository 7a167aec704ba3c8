import sys

from app import current_form

CASES = [
    ("current_form('WW')", 'steady'),
    ("current_form('D')", 'steady'),
    ("current_form('LLL')", 'cold'),
    ("current_form('DDW')", 'steady'),
    ("current_form('WLWDDL')", 'mixed'),
    ("current_form('DLLL')", 'cold'),
    ("current_form('WLWW')", 'mixed'),
    ("current_form('LWDLW')", 'mixed'),
    ("current_form('WLWDW')", 'mixed'),
    ("current_form('W')", 'steady'),
    ("current_form('')", 'new'),
    ("current_form('DDDDD')", 'steady'),
    ("current_form('DW')", 'steady'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
