import sys

from example import weight_class

CASES = [
    ('weight_class(111, 157)', 'obese'),
    ('weight_class(85, 175)', 'over'),
    ('weight_class(101, 159)', 'obese'),
    ('weight_class(64, 191)', 'under'),
    ('weight_class(73, 191)', 'normal'),
    ('weight_class(54, 189)', 'under'),
    ('weight_class(40, 151)', 'under'),
    ('weight_class(102, 152)', 'obese'),
    ('weight_class(123, 193)', 'obese'),
    ('weight_class(109, 174)', 'obese'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("example.py"):
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
