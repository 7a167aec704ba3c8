import sys

from address_value import address_value

CASES = [
    ("address_value('8.15.26.107')", 135207531),
    ("address_value('12.7.30.172')", 201793196),
    ("address_value('81.0.112.6')", 1358983174),
    ("address_value('0.1.0.116')", 65652),
    ("address_value('0.6.55.18')", 407314),
    ("address_value('16.7.14.27')", 268897819),
    ("address_value('1.114.28.3')", 24255491),
    ("address_value('27.18.93.206')", 454188494),
    ("address_value('6.7.48.197')", 101134533),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("address_value.py"):
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
