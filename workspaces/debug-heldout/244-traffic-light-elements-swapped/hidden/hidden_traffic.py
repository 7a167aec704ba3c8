import sys

from traffic import traffic

CASES = [
    ('traffic(0)', 'green'),
    ('traffic(92)', 'yellow'),
    ('traffic(13)', 'green'),
    ('traffic(18)', 'green'),
    ('traffic(1)', 'green'),
    ('traffic(3)', 'green'),
    ('traffic(2)', 'green'),
    ('traffic(9)', 'green'),
    ('traffic(98)', 'red'),
    ('traffic(87)', 'green'),
    ('traffic(38)', 'red'),
    ('traffic(89)', 'green'),
    ('traffic(17)', 'green'),
    ('traffic(7)', 'green'),
    ('traffic(28)', 'green'),
    ('traffic(19)', 'green'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("traffic.py"):
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
