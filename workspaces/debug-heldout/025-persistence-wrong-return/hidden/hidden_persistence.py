import sys

from persistence import persistence

CASES = [
    ('persistence(3721)', 2),
    ('persistence(9999)', 3),
    ('persistence(6841)', 3),
    ('persistence(0)', 0),
    ('persistence(7427)', 4),
    ('persistence(13)', 1),
    ('persistence(9629)', 4),
    ('persistence(4712)', 3),
    ('persistence(8559)', 2),
    ('persistence(3)', 0),
    ('persistence(2905)', 1),
    ('persistence(12)', 1),
    ('persistence(1159)', 3),
    ('persistence(5203)', 1),
    ('persistence(6)', 0),
    ('persistence(7689)', 2),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("persistence.py"):
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
