import sys

from helpers import compare_versions

CASES = [
    ("compare_versions('1.2', '1.10')", -1),
    ("compare_versions('2.0.1', '2.0')", 1),
    ("compare_versions('10', '0.1.3')", 1),
    ("compare_versions('8.11.8', '2.0')", 1),
    ("compare_versions('2.4', '3.0.8.5')", -1),
    ("compare_versions('2.7.2.2', '12.0.1')", -1),
    ("compare_versions('10.8.2', '2.5.0.2')", 1),
    ("compare_versions('11.8.10', '6.6.8.11')", 1),
    ("compare_versions('3', '12.6.6.3')", -1),
    ("compare_versions('3.6.7.8', '2')", 1),
    ("compare_versions('5.5.0', '11')", -1),
    ("compare_versions('1.9.12', '8.7.10.0')", -1),
    ("compare_versions('4.6.12', '10')", -1),
    ("compare_versions('12.7', '10')", 1),
    ("compare_versions('1', '2')", -1),
    ("compare_versions('10.2.5.5', '7.8')", 1),
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
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
