import sys

from apply_all import apply_all

CASES = [
    ("apply_all([('set', 'a', 7), ('set', 'a', 7), ('set', 'a', 7), ('sub', 'c', 1), ('sub', 'c', 4), ('sub', 'c', 8), ('set', 'b', 6)])", (0, 7)),
    ("apply_all([('set', 'b', 1), ('sub', 'c', 1), ('set', 'c', 1), ('add', 'c', 8), ('set', 'c', 5)])", (0, 5)),
    ("apply_all([('add', 'b', 9), ('sub', 'c', 1), ('add', 'b', 7), ('del', 'b', 2), ('del', 'a', 7), ('add', 'b', 8)])", (0, 10)),
    ("apply_all([('sub', 'c', 1), ('sub', 'b', 6), ('add', 'c', 9), ('add', 'a', 2), ('del', 'b', 9)])", (0, 10)),
    ("apply_all([('add', 'b', 6), ('del', 'a', 4)])", (0, 8)),
    ("apply_all([('del', 'c', 8), ('sub', 'b', 8), ('set', 'c', 5), ('del', 'a', 4), ('set', 'c', 9), ('sub', 'a', 8)])", (0, 9)),
    ('apply_all([])', (0, 0)),
    ("apply_all([('set', 'b', 9), ('set', 'b', 9), ('set', 'a', 3), ('sub', 'a', 7), ('add', 'c', 6)])", (0, 9)),
    ("apply_all([('sub', 'a', 2)])", (0, -2)),
    ("apply_all([('add', 'a', 5), ('sub', 'a', 5), ('sub', 'c', 9), ('sub', 'b', 5), ('set', 'b', 7), ('del', 'c', 2)])", (0, 7)),
    ("apply_all([('add', 'b', 9), ('add', 'a', 7), ('del', 'a', 4), ('sub', 'b', 3), ('add', 'c', 2), ('add', 'a', 5), ('set', 'b', 6)])", (0, 7)),
    ("apply_all([('sub', 'b', 7), ('add', 'c', 5)])", (0, 7)),
    ("apply_all([('sub', 'a', 6), ('add', 'b', 1), ('del', 'a', 8), ('add', 'b', 1)])", (0, 6)),
    ("apply_all([('del', 'a', 5), ('add', 'b', 2), ('add', 'a', 3), ('set', 'b', 9), ('set', 'c', 7)])", (0, 9)),
    ("apply_all([('set', 'c', 6), ('sub', 'b', 6), ('del', 'c', 9), ('del', 'c', 9), ('del', 'b', 8)])", (0, 0)),
    ("apply_all([('set', 'c', 5), ('set', 'b', 1)])", (0, 5)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("apply_all.py"):
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
