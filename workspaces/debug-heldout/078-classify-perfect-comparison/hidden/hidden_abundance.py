import sys

from abundance import abundance

CASES = [
    ('abundance(1)', 'deficient'),
    ('abundance(15)', 'deficient'),
    ('abundance(60)', 'abundant'),
    ('abundance(94)', 'deficient'),
    ('abundance(84)', 'abundant'),
    ('abundance(6)', 'perfect'),
    ('abundance(18)', 'abundant'),
    ('abundance(19)', 'deficient'),
    ('abundance(5)', 'deficient'),
    ('abundance(100)', 'abundant'),
    ('abundance(71)', 'deficient'),
    ('abundance(85)', 'deficient'),
    ('abundance(14)', 'deficient'),
    ('abundance(70)', 'abundant'),
    ('abundance(59)', 'deficient'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("abundance.py"):
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
