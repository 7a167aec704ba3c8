import sys

from program import last_gap

CASES = [
    ('last_gap([6], 19)', 9),
    ('last_gap([0, 6, 1], 5)', 3),
    ('last_gap([5, 5, 4, 1], 18)', 5),
    ('last_gap([1], 7)', 3),
    ('last_gap([4, 1, 4, 1], 10)', 6),
    ('last_gap([0], 17)', 4),
    ('last_gap([6, 6], 14)', 1),
    ('last_gap([5], 6)', 2),
    ('last_gap([6, 5, 1], 10)', 2),
    ('last_gap([6, 3, 1], 13)', 0),
    ('last_gap([4, 3, 2], 5)', 0),
    ('last_gap([0, 3, 1], 13)', 0),
    ('last_gap([5, 2, 1, 5], 8)', 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("program.py"):
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
