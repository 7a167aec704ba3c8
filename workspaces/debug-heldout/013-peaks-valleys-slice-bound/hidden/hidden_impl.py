import sys

from impl import local_marks

CASES = [
    ('local_marks([2, -1, 1, -1, -3, 2, 1, 3, 1, -2])', (3, '^__^_^__')),
    ('local_marks([-1])', (1, '')),
    ('local_marks([3, 1, 0, -1, 3, -1, 2, 3])', (3, '__^_^U')),
    ('local_marks([4, -2, 8, 0, 5, -3, -4])', (2, '^_^__')),
    ('local_marks([7, 0, -1, 3, 5, 5, -1, 1, 7])', (3, '_^U__^U')),
    ('local_marks([3, 2, -1, 1, 0, -1, 1, 0])', (4, '_^__^_')),
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
