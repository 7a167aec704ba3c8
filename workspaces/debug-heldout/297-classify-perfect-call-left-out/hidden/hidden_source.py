import sys

from source import classify

CASES = [
    ('classify(100)', 'abundant'),
    ('classify(82)', 'deficient'),
    ('classify(11)', 'deficient'),
    ('classify(18)', 'abundant'),
    ('classify(7)', 'deficient'),
    ('classify(79)', 'deficient'),
    ('classify(6)', 'perfect'),
    ('classify(53)', 'deficient'),
    ('classify(4)', 'deficient'),
    ('classify(13)', 'deficient'),
    ('classify(40)', 'abundant'),
    ('classify(39)', 'deficient'),
    ('classify(26)', 'deficient'),
    ('classify(33)', 'deficient'),
    ('classify(94)', 'deficient'),
    ('classify(14)', 'deficient'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("source.py"):
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
