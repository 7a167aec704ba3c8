import sys

from next_version import next_version

CASES = [
    ("next_version('1.9.4', 'major')", '2.0.0'),
    ("next_version('2.3.1', 'minor')", '2.4.0'),
    ("next_version('7.11.2', 'minor')", '7.12.0'),
    ("next_version('11.8.0', 'minor')", '11.9.0'),
    ("next_version('2.2.1', 'minor')", '2.3.0'),
    ("next_version('8.9.12', 'patch')", '8.9.13'),
    ("next_version('7.5.0', 'minor')", '7.6.0'),
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
