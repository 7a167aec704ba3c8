import sys

from count_flips import count_flips

CASES = [
    ('count_flips([0, 9])', 0),
    ('count_flips([-8, 6, 2])', 1),
    ('count_flips([5])', 0),
    ('count_flips([2, 6, 3, 8, 2])', 0),
    ('count_flips([1])', 0),
    ('count_flips([5, 3, 1, 5, -1, 9, -4])', 3),
    ('count_flips([-9, 0])', 0),
    ('count_flips([6, 0, 3])', 0),
    ('count_flips([7, 3, 4, 6])', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("count_flips.py"):
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
