import sys

from script import seeds

CASES = [
    ('seeds(14)', (2, [1, 16, 8, 9])),
    ('seeds(4)', (0, [1, 4, 2, 3])),
    ('seeds(10)', (6, [1, 16, 8, 9])),
    ('seeds(8)', (0, [1, 8, 4, 5])),
    ('seeds(12)', (4, [1, 16, 8, 9])),
    ('seeds(15)', (1, [1, 16, 8, 9])),
    ('seeds(9)', (7, [1, 16, 8, 9])),
    ('seeds(13)', (3, [1, 16, 8, 9])),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("script.py"):
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
