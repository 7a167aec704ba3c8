import sys

from next_version import next_version

CASES = [
    ("next_version('2.1.7', 'major')", '3.0.0'),
    ("next_version('8.12.8', 'major')", '9.0.0'),
    ("next_version('10.12.2', 'minor')", '10.13.0'),
    ("next_version('12.7.9', 'major')", '13.0.0'),
    ("next_version('12.5.7', 'major')", '13.0.0'),
    ("next_version('3.2.8', 'major')", '4.0.0'),
    ("next_version('5.5.3', 'patch')", '5.5.4'),
    ("next_version('10.10.12', 'major')", '11.0.0'),
    ("next_version('3.8.11', 'patch')", '3.8.12'),
    ("next_version('11.3.6', 'major')", '12.0.0'),
    ("next_version('12.12.12', 'major')", '13.0.0'),
    ("next_version('6.6.0', 'major')", '7.0.0'),
    ("next_version('6.5.12', 'major')", '7.0.0'),
    ("next_version('8.6.0', 'major')", '9.0.0'),
    ("next_version('2.7.11', 'major')", '3.0.0'),
    ("next_version('12.9.10', 'major')", '13.0.0'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("next_version.py"):
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
