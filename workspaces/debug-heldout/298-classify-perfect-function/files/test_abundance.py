import sys

from abundance import abundance

CASES = [
    ('abundance(9)', 'deficient'),
    ('abundance(100)', 'abundant'),
    ('abundance(43)', 'deficient'),
    ('abundance(80)', 'abundant'),
    ('abundance(31)', 'deficient'),
    ('abundance(20)', 'abundant'),
    ('abundance(2)', 'deficient'),
    ('abundance(3)', 'deficient'),
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
