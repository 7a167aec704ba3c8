import sys

from hofstadter_q import hofstadter_q

CASES = [
    ('hofstadter_q(21)', 12),
    ('hofstadter_q(23)', 14),
    ('hofstadter_q(24)', 14),
    ('hofstadter_q(8)', 4),
    ('hofstadter_q(14)', 8),
    ('hofstadter_q(20)', 12),
    ('hofstadter_q(26)', 15),
    ('hofstadter_q(30)', 16),
    ('hofstadter_q(27)', 15),
    ('hofstadter_q(5)', 3),
    ('hofstadter_q(19)', 11),
    ('hofstadter_q(13)', 8),
    ('hofstadter_q(3)', 2),
    ('hofstadter_q(17)', 9),
    ('hofstadter_q(16)', 8),
    ('hofstadter_q(6)', 4),
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
