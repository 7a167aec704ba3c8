import sys

from hofstadter_q import hofstadter_q

CASES = [
    ('hofstadter_q(15)', 8),
    ('hofstadter_q(4)', 2),
    ('hofstadter_q(12)', 7),
    ('hofstadter_q(10)', 6),
    ('hofstadter_q(11)', 7),
    ('hofstadter_q(28)', 16),
    ('hofstadter_q(1)', 1),
    ('hofstadter_q(7)', 4),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("hofstadter_q.py"):
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
