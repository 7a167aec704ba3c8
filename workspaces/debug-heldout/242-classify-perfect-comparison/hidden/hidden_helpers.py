import sys

from helpers import abundance

CASES = [
    ('abundance(1)', 'deficient'),
    ('abundance(37)', 'deficient'),
    ('abundance(11)', 'deficient'),
    ('abundance(85)', 'deficient'),
    ('abundance(78)', 'abundant'),
    ('abundance(7)', 'deficient'),
    ('abundance(59)', 'deficient'),
    ('abundance(81)', 'deficient'),
    ('abundance(41)', 'deficient'),
    ('abundance(66)', 'abundant'),
    ('abundance(95)', 'deficient'),
    ('abundance(73)', 'deficient'),
    ('abundance(8)', 'deficient'),
    ('abundance(13)', 'deficient'),
    ('abundance(97)', 'deficient'),
    ('abundance(3)', 'deficient'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("helpers.py"):
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
