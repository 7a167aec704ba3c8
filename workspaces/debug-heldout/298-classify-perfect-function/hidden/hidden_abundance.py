import sys

from abundance import abundance

CASES = [
    ('abundance(15)', 'deficient'),
    ('abundance(11)', 'deficient'),
    ('abundance(77)', 'deficient'),
    ('abundance(53)', 'deficient'),
    ('abundance(84)', 'abundant'),
    ('abundance(73)', 'deficient'),
    ('abundance(19)', 'deficient'),
    ('abundance(13)', 'deficient'),
    ('abundance(65)', 'deficient'),
    ('abundance(10)', 'deficient'),
    ('abundance(61)', 'deficient'),
    ('abundance(21)', 'deficient'),
    ('abundance(12)', 'abundant'),
    ('abundance(22)', 'deficient'),
    ('abundance(83)', 'deficient'),
    ('abundance(89)', 'deficient'),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
