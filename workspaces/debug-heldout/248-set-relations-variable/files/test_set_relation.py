import sys

from set_relation import set_relation

CASES = [
    ('set_relation({3, 2}, set())', 'superset'),
    ('set_relation({4, 0}, {4})', 'superset'),
    ('set_relation({0}, {2})', 'disjoint'),
    ('set_relation({2, 3}, set())', 'superset'),
    ('set_relation({1, 2}, {3})', 'disjoint'),
    ('set_relation(set(), {0, 2})', 'subset'),
    ('set_relation(set(), set())', 'equal'),
    ('set_relation(set(), {2, 3, 4})', 'subset'),
    ('set_relation({1}, set())', 'superset'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("set_relation.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
