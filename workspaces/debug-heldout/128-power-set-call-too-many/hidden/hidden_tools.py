import sys

from tools import all_subsets

CASES = [
    ('all_subsets([5])', [[], [5]]),
    ('all_subsets([2, 6, 5])', [[], [2], [6], [2, 6], [5], [2, 5], [6, 5], [2, 6, 5]]),
    ('all_subsets([4, 3, 1])', [[], [4], [3], [4, 3], [1], [4, 1], [3, 1], [4, 3, 1]]),
    ('all_subsets([1])', [[], [1]]),
    ('all_subsets([1, 6, 4])', [[], [1], [6], [1, 6], [4], [1, 4], [6, 4], [1, 6, 4]]),
    ('all_subsets([2, 4, 3])', [[], [2], [4], [2, 4], [3], [2, 3], [4, 3], [2, 4, 3]]),
    ('all_subsets([5, 3])', [[], [5], [3], [5, 3]]),
    ('all_subsets([2, 6])', [[], [2], [6], [2, 6]]),
    ('all_subsets([3, 6, 1])', [[], [3], [6], [3, 6], [1], [3, 1], [6, 1], [3, 6, 1]]),
    ('all_subsets([1, 5])', [[], [1], [5], [1, 5]]),
    ('all_subsets([2, 4])', [[], [2], [4], [2, 4]]),
    ('all_subsets([2, 6, 1])', [[], [2], [6], [2, 6], [1], [2, 1], [6, 1], [2, 6, 1]]),
    ('all_subsets([5, 4])', [[], [5], [4], [5, 4]]),
    ('all_subsets([4])', [[], [4]]),
    ('all_subsets([1, 3, 6])', [[], [1], [3], [1, 3], [6], [1, 6], [3, 6], [1, 3, 6]]),
    ('all_subsets([5, 1, 4])', [[], [5], [1], [5, 1], [4], [5, 4], [1, 4], [5, 1, 4]]),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
