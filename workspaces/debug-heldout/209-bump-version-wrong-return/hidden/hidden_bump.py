import sys

from bump import bump

CASES = [
    ("bump('1.5.9', 'patch')", '1.5.10'),
    ("bump('12.12.8', 'major')", '13.0.0'),
    ("bump('6.9.5', 'minor')", '6.10.0'),
    ("bump('9.8.5', 'minor')", '9.9.0'),
    ("bump('3.12.11', 'major')", '4.0.0'),
    ("bump('6.2.7', 'minor')", '6.3.0'),
    ("bump('2.5.9', 'minor')", '2.6.0'),
    ("bump('4.10.11', 'minor')", '4.11.0'),
    ("bump('11.12.11', 'major')", '12.0.0'),
    ("bump('3.11.3', 'patch')", '3.11.4'),
    ("bump('0.12.1', 'minor')", '0.13.0'),
    ("bump('8.8.11', 'major')", '9.0.0'),
    ("bump('8.12.3', 'patch')", '8.12.4'),
    ("bump('3.9.7', 'major')", '4.0.0'),
    ("bump('12.8.7', 'major')", '13.0.0'),
    ("bump('9.9.3', 'patch')", '9.9.4'),
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
