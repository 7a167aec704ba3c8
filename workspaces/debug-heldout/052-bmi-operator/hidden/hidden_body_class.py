import sys

from body_class import body_class

CASES = [
    ('body_class(130, 185)', 'obese'),
    ('body_class(105, 166)', 'obese'),
    ('body_class(106, 185)', 'obese'),
    ('body_class(42, 185)', 'under'),
    ('body_class(47, 160)', 'under'),
    ('body_class(53, 178)', 'under'),
    ('body_class(128, 177)', 'obese'),
    ('body_class(74, 176)', 'normal'),
    ('body_class(118, 193)', 'obese'),
    ('body_class(54, 180)', 'under'),
    ('body_class(40, 159)', 'under'),
    ('body_class(53, 152)', 'normal'),
    ('body_class(54, 174)', 'under'),
    ('body_class(94, 169)', 'obese'),
    ('body_class(52, 157)', 'normal'),
    ('body_class(62, 182)', 'normal'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("body_class.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
