import sys

from persistence import persistence

CASES = [
    ('persistence(2174)', 3),
    ('persistence(8)', 0),
    ('persistence(3098)', 1),
    ('persistence(5932)', 2),
    ('persistence(16)', 1),
    ('persistence(1)', 0),
    ('persistence(9266)', 4),
    ('persistence(4911)', 3),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("persistence.py"):
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
