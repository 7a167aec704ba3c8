import sys

from make_labels import make_labels

CASES = [
    ("make_labels([('a', -3, 1), ('dog', 20, 6), ('one', 21, 5), ('book', 37, 3)])", (75, ['4. book: 34'])),
    ("make_labels([('Seven', 24, 5), ('rain', 4, 5)])", (28, ['2. rain: -1'])),
    ("make_labels([('wheel', 14, 4), ('in', 22, 1), ('Green', 36, 4), ('key', 11, 4)])", (83, ['4. key: 7'])),
    ("make_labels([('small', 14, 6), ('road', 30, 2)])", (44, ['2. road: 28'])),
    ("make_labels([('in,', 28, 2), ('silver', 3, 1)])", (31, ['2. silver: 2'])),
    ("make_labels([('sun.', -2, 3), ('in', 7, 2), ('blue', 7, 5), ('chair', 25, 4)])", (37, ['4. chair: 21'])),
    ("make_labels([('letter', 30, 2)])", (30, ['1. letter: 28'])),
    ("make_labels([('level', 22, 2)])", (22, ['1. level: 20'])),
    ('make_labels([])', (0, [])),
    ("make_labels([('winter', 33, 3)])", (33, ['1. winter: 30'])),
    ("make_labels([('moon', 1, 3), ('west', 34, 6)])", (35, ['2. west: 28'])),
    ("make_labels([('a', 26, 2), ('we?', 34, 6), ('we?', 34, 6)])", (94, ['3. we?: 28'])),
    ("make_labels([('run', 15, 2), ('Noon', 33, 3)])", (48, ['2. Noon: 30'])),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("make_labels.py"):
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
