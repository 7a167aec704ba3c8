import sys

from index_of_max import index_of_max

CASES = [
    ('index_of_max([-5])', 0),
    ('index_of_max([0, -8])', 0),
    ('index_of_max([6, 4])', 0),
    ('index_of_max([1])', 0),
    ('index_of_max([-8, -9])', 0),
    ('index_of_max([-1, -1])', 0),
    ('index_of_max([-4, -2, -5, -4, 5])', 4),
    ('index_of_max([6, 2])', 0),
    ('index_of_max([-9])', 0),
    ('index_of_max([2, -4, 7, -7])', 2),
    ('index_of_max([-3, 0, 1])', 2),
    ('index_of_max([0, -9, -7, -7, -5, -9, -1])', 0),
    ('index_of_max([5, -8])', 0),
    ('index_of_max([3, 8, -2, -1])', 1),
    ('index_of_max([-4, -7])', 0),
    ('index_of_max([-4, -1, 0, 6, -5, -4, 2])', 3),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("index_of_max.py"):
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
