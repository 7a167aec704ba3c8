import sys

from solution import compare_sets

CASES = [
    ('compare_sets({1}, set())', 'superset'),
    ('compare_sets({3, 0}, {3})', 'superset'),
    ('compare_sets({0, 4}, {0, 2})', 'overlap'),
    ('compare_sets(set(), {3, 2, 4, 1})', 'subset'),
    ('compare_sets(set(), {1, 2})', 'subset'),
    ('compare_sets({2, 1}, {0, 3, 2, 1})', 'subset'),
    ('compare_sets({1, 0}, set())', 'superset'),
    ('compare_sets({0, 4}, {2})', 'disjoint'),
    ('compare_sets(set(), {3, 1, 0, 4})', 'subset'),
    ('compare_sets({1, 2}, set())', 'superset'),
    ('compare_sets({0}, {3, 0})', 'subset'),
    ('compare_sets({2, 0}, {0})', 'superset'),
    ('compare_sets(set(), {1, 4, 0})', 'subset'),
    ('compare_sets({0, 3}, {1, 2})', 'disjoint'),
    ('compare_sets({1}, {2})', 'disjoint'),
    ('compare_sets({1, 3, 4}, {2})', 'disjoint'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("solution.py"):
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
