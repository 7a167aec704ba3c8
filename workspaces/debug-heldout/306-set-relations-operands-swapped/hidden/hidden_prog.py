import sys

from prog import set_relation

CASES = [
    ('set_relation(set(), {4})', 'subset'),
    ('set_relation(set(), set())', 'equal'),
    ('set_relation({3}, {0})', 'disjoint'),
    ('set_relation(set(), {3, 1})', 'subset'),
    ('set_relation({0, 4}, {4})', 'superset'),
    ('set_relation({4}, set())', 'superset'),
    ('set_relation({2}, {4, 3, 0})', 'disjoint'),
    ('set_relation({3, 2}, {3, 0, 4})', 'overlap'),
    ('set_relation({0, 4, 2}, {3})', 'disjoint'),
    ('set_relation({2}, {4, 1, 3})', 'disjoint'),
    ('set_relation(set(), {0, 3})', 'subset'),
    ('set_relation({1, 0, 4}, {1, 0})', 'superset'),
    ('set_relation(set(), {4, 0})', 'subset'),
    ('set_relation({4, 0}, {3, 1})', 'disjoint'),
    ('set_relation({1}, {2, 0})', 'disjoint'),
    ('set_relation({1, 3, 0}, set())', 'superset'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("prog.py"):
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
