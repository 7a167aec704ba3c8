import sys

from funcs import angle_between

CASES = [
    ('angle_between(0, 0)', 0.0),
    ('angle_between(1, 27)', 118.5),
    ('angle_between(14, 1)', 54.5),
    ('angle_between(23, 3)', 46.5),
    ('angle_between(8, 55)', 62.5),
    ('angle_between(1, 59)', 65.5),
    ('angle_between(21, 55)', 32.5),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("funcs.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
