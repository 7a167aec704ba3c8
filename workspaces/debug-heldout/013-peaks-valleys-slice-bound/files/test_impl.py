import sys

from impl import local_marks

CASES = [
    ('local_marks([7, 5, 4, 5, 4, 3])', (3, '_^__')),
    ('local_marks([-3, 6, -3, 3])', (1, '_^')),
    ('local_marks([0, 4])', (1, '')),
    ('local_marks([-4, 1])', (1, '')),
    ('local_marks([1, 2, 5, 2, 3, 4, 3])', (2, 'U_^U_')),
    ('local_marks([6, 4, -3, 3])', (1, '_^')),
    ('local_marks([3, -1, 0])', (1, '^')),
    ('local_marks([])', (1, '')),
    ('local_marks([7, 6, 7, 4])', (1, '^_')),
    ('local_marks([3, 1])', (1, '')),
    ('local_marks([0, 1])', (1, '')),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("impl.py"):
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
