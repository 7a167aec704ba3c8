import sys

from tools import delete_and_earn

CASES = [
    ('delete_and_earn([1, 2, 4, 4, 5])', 10),
    ('delete_and_earn([6])', 6),
    ('delete_and_earn([])', 0),
    ('delete_and_earn([4, 2])', 6),
    ('delete_and_earn([6, 4, 2])', 12),
    ('delete_and_earn([4, 3, 1])', 5),
    ('delete_and_earn([5, 5, 4, 4, 1])', 11),
    ('delete_and_earn([2])', 2),
    ('delete_and_earn([5, 5, 6, 5, 5])', 20),
    ('delete_and_earn([3, 2, 4, 1, 2])', 8),
    ('delete_and_earn([4, 1])', 5),
    ('delete_and_earn([2, 1, 3, 2])', 4),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("tools.py"):
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
