import sys

from app import current_form

CASES = [
    ("current_form('L')", 'mixed'),
    ("current_form('WWLLWDWW')", 'mixed'),
    ("current_form('WWDWL')", 'mixed'),
    ("current_form('DWWWDWW')", 'steady'),
    ("current_form('LL')", 'mixed'),
    ("current_form('DWD')", 'steady'),
    ("current_form('DLDDWDL')", 'mixed'),
    ("current_form('DWWW')", 'hot'),
    ("current_form('WLWDDDWLD')", 'mixed'),
    ("current_form('WDDLLLLDDW')", 'mixed'),
    ("current_form('WLLLLLLLW')", 'mixed'),
    ("current_form('WWDLL')", 'mixed'),
    ("current_form('LW')", 'mixed'),
    ("current_form('WWDDWLL')", 'mixed'),
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
