import sys

from text_to_keys import text_to_keys

CASES = [
    ("text_to_keys('o')", '666'),
    ("text_to_keys('lylzlhhl')", '55599955599995554444555'),
    ("text_to_keys('eol')", '33666555'),
    ("text_to_keys('xoox')", '9966666699'),
    ("text_to_keys('we llale')", '933555555255533'),
    ("text_to_keys('axlzl')", '2995559999555'),
    ("text_to_keys('c')", '222'),
    ("text_to_keys('zcochzz')", '99992226662224499999999'),
    ("text_to_keys('x')", '99'),
    ("text_to_keys('zlwlzo ')", '999955595559999666'),
    ("text_to_keys('xx')", '9999'),
    ("text_to_keys('xzzheh')", '9999999999443344'),
    ("text_to_keys('lazw')", '555299999'),
    ("text_to_keys('yylaeh')", '99999955523344'),
    ("text_to_keys('xl')", '99555'),
    ("text_to_keys('z')", '9999'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("text_to_keys.py"):
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
