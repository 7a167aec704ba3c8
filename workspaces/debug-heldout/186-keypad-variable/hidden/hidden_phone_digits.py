import sys

from phone_digits import phone_digits

CASES = [
    ("phone_digits('lh')", '54'),
    ("phone_digits('zwwwwooh')", '99999664'),
    ("phone_digits('lzollxwl')", '59655995'),
    ("phone_digits('chbebhc')", '2423242'),
    ("phone_digits('bbh')", '224'),
    ("phone_digits('zzzzzzzz')", '99999999'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("phone_digits.py"):
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
