import sys

from form_guide import form_guide

CASES = [
    ("form_guide('L')", (1, 0, 'L')),
    ("form_guide('WWWDWWDLWW')", (2, 23, 'LWW')),
    ("form_guide('LLWD')", (1, 4, 'LWD')),
    ("form_guide('WWWDDDDDLL')", (2, 14, 'DLL')),
    ("form_guide('LWWWLWDW')", (1, 16, 'WDW')),
    ("form_guide('LLLWWWLLDW')", (1, 13, 'LDW')),
    ("form_guide('DDLLWD')", (1, 6, 'LWD')),
    ("form_guide('WLDLW')", (1, 7, 'DLW')),
    ("form_guide('DWLLWWLLL')", (3, 10, 'LLL')),
    ("form_guide('LLDLWWDWW')", (2, 14, 'DWW')),
    ("form_guide('LWWLLLDDDD')", (4, 10, 'DDD')),
    ("form_guide('DLLLD')", (1, 2, 'LLD')),
    ("form_guide('DDLWWWLDD')", (2, 13, 'LDD')),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("form_guide.py"):
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
