import sys

from perfect_kind import perfect_kind

CASES = [
    ('perfect_kind(87)', 'deficient'),
    ('perfect_kind(100)', 'abundant'),
    ('perfect_kind(3)', 'deficient'),
    ('perfect_kind(11)', 'deficient'),
    ('perfect_kind(15)', 'deficient'),
    ('perfect_kind(32)', 'deficient'),
    ('perfect_kind(21)', 'deficient'),
    ('perfect_kind(39)', 'deficient'),
    ('perfect_kind(13)', 'deficient'),
    ('perfect_kind(14)', 'deficient'),
    ('perfect_kind(77)', 'deficient'),
    ('perfect_kind(63)', 'deficient'),
    ('perfect_kind(59)', 'deficient'),
    ('perfect_kind(54)', 'abundant'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("perfect_kind.py"):
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
