import sys

from program import abundance

CASES = [
    ('abundance(1)', 'deficient'),
    ('abundance(2)', 'deficient'),
    ('abundance(90)', 'abundant'),
    ('abundance(71)', 'deficient'),
    ('abundance(47)', 'deficient'),
    ('abundance(9)', 'deficient'),
    ('abundance(50)', 'deficient'),
    ('abundance(13)', 'deficient'),
    ('abundance(21)', 'deficient'),
    ('abundance(6)', 'perfect'),
    ('abundance(19)', 'deficient'),
    ('abundance(5)', 'deficient'),
    ('abundance(14)', 'deficient'),
    ('abundance(15)', 'deficient'),
    ('abundance(16)', 'deficient'),
    ('abundance(32)', 'deficient'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("program.py"):
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
