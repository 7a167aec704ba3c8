import sys

from bump_version import bump_version

CASES = [
    ("bump_version('5.4.12', 'minor')", '5.5.0'),
    ("bump_version('5.2.0', 'minor')", '5.3.0'),
    ("bump_version('6.0.12', 'minor')", '6.1.0'),
    ("bump_version('0.2.11', 'minor')", '0.3.0'),
    ("bump_version('11.10.0', 'minor')", '11.11.0'),
    ("bump_version('0.12.6', 'minor')", '0.13.0'),
    ("bump_version('6.10.0', 'minor')", '6.11.0'),
    ("bump_version('10.3.10', 'minor')", '10.4.0'),
    ("bump_version('3.3.12', 'patch')", '3.3.13'),
    ("bump_version('6.2.1', 'major')", '7.0.0'),
    ("bump_version('4.5.6', 'major')", '5.0.0'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("bump_version.py"):
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
