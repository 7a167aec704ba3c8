import sys

from text_versus_number import oldest

CASES = [
    ('oldest([])', None),
    ("oldest(['ann,30', 'bob,41'])", 'bob'),
    ("oldest(['ann,9', 'bob,10'])", 'bob'),
    ("oldest(['kim,100', 'lee,99', 'max,7'])", 'kim'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("text_versus_number.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    else:
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
