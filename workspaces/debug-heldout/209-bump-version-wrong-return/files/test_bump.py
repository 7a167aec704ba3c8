import sys

from bump import bump

CASES = [
    ("bump('1.2.5', 'major')", '2.0.0'),
    ("bump('8.12.2', 'minor')", '8.13.0'),
    ("bump('3.2.2', 'patch')", '3.2.3'),
    ("bump('9.6.8', 'patch')", '9.6.9'),
    ("bump('5.5.2', 'major')", '6.0.0'),
    ("bump('4.0.3', 'major')", '5.0.0'),
    ("bump('8.3.5', 'minor')", '8.4.0'),
    ("bump('7.5.4', 'major')", '8.0.0'),
    ("bump('8.3.1', 'minor')", '8.4.0'),
    ("bump('4.2.4', 'patch')", '4.2.5'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("bump.py"):
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
