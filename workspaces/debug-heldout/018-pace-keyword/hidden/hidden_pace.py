import sys

from pace import pace

CASES = [
    ('pace(1, 30)', '30:00'),
    ('pace(18, 11)', '0:36'),
    ('pace(24, 41)', '1:42'),
    ('pace(17, 15)', '0:52'),
    ('pace(37, 152)', '4:06'),
    ('pace(12, 235)', '19:35'),
    ('pace(9, 215)', '23:53'),
    ('pace(1, 222)', '222:00'),
    ('pace(10, 20)', '2:00'),
    ('pace(33, 270)', '8:10'),
    ('pace(5, 101)', '20:12'),
    ('pace(19, 241)', '12:41'),
    ('pace(12, 21)', '1:45'),
    ('pace(7, 16)', '2:17'),
    ('pace(22, 26)', '1:10'),
    ('pace(3, 225)', '75:00'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("pace.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
