import sys

from bmi_class import bmi_class

CASES = [
    ('bmi_class(41, 170)', 'under'),
    ('bmi_class(47, 198)', 'under'),
    ('bmi_class(49, 191)', 'under'),
    ('bmi_class(124, 159)', 'obese'),
    ('bmi_class(43, 192)', 'under'),
    ('bmi_class(88, 183)', 'over'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("bmi_class.py"):
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
