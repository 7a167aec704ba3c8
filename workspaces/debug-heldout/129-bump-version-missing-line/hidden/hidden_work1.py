import sys

from work1 import bump

CASES = [
    ("bump('12.2.1', 'minor')", '12.3.0'),
    ("bump('0.0.5', 'major')", '1.0.0'),
    ("bump('8.12.4', 'patch')", '8.12.5'),
    ("bump('5.5.12', 'major')", '6.0.0'),
    ("bump('7.3.11', 'patch')", '7.3.12'),
    ("bump('6.3.8', 'patch')", '6.3.9'),
    ("bump('5.11.2', 'major')", '6.0.0'),
    ("bump('5.2.3', 'minor')", '5.3.0'),
    ("bump('0.12.12', 'minor')", '0.13.0'),
    ("bump('1.0.2', 'major')", '2.0.0'),
    ("bump('12.3.2', 'patch')", '12.3.3'),
    ("bump('2.11.11', 'minor')", '2.12.0'),
    ("bump('5.5.4', 'major')", '6.0.0'),
    ("bump('2.2.1', 'minor')", '2.3.0'),
    ("bump('5.0.2', 'patch')", '5.0.3'),
    ("bump('7.0.12', 'patch')", '7.0.13'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work1.py"):
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
