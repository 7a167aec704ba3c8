import sys

from solution import compare_sets

CASES = [
    ('compare_sets({2, 0}, set())', 'superset'),
    ('compare_sets({4}, {4, 1})', 'subset'),
    ('compare_sets(set(), set())', 'equal'),
    ('compare_sets(set(), {1, 0})', 'subset'),
    ('compare_sets({1}, {0})', 'disjoint'),
    ('compare_sets(set(), {0})', 'subset'),
    ('compare_sets({1}, {4})', 'disjoint'),
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
