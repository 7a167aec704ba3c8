import sys

from work1 import bump

CASES = [
    ("bump('3.4.6', 'minor')", '3.5.0'),
    ("bump('7.2.3', 'minor')", '7.3.0'),
    ("bump('6.11.11', 'major')", '7.0.0'),
    ("bump('7.11.1', 'major')", '8.0.0'),
    ("bump('5.0.0', 'patch')", '5.0.1'),
    ("bump('4.4.7', 'minor')", '4.5.0'),
    ("bump('2.5.11', 'minor')", '2.6.0'),
    ("bump('3.0.6', 'patch')", '3.0.7'),
    ("bump('0.9.3', 'patch')", '0.9.4'),
    ("bump('11.1.6', 'minor')", '11.2.0'),
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
