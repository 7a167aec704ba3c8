import sys

from funcs import replay

CASES = [
    ("replay([('del', 'a', 3)])", 0),
    ('replay([])', 0),
    ("replay([('add', 'a', 8), ('add', 'a', 8), ('sub', 'c', 7), ('set', 'c', 8)])", 16),
    ("replay([('del', 'b', 5), ('sub', 'c', 8)])", 0),
    ("replay([('del', 'a', 8), ('sub', 'a', 6), ('set', 'b', 7), ('set', 'b', 7), ('set', 'b', 7), ('add', 'c', 8)])", 8),
    ("replay([('sub', 'a', 3), ('sub', 'a', 7), ('sub', 'b', 4)])", 0),
    ("replay([('set', 'a', 6), ('del', 'c', 8)])", 1),
    ("replay([('add', 'a', 9), ('sub', 'a', 4), ('add', 'c', 2), ('sub', 'b', 2), ('set', 'c', 5), ('del', 'b', 6), ('set', 'c', 4)])", 5),
    ("replay([('del', 'c', 3), ('del', 'a', 6), ('sub', 'a', 3), ('del', 'a', 1), ('add', 'c', 9), ('set', 'c', 3), ('set', 'a', 7)])", 1),
    ("replay([('add', 'c', 4), ('add', 'c', 5), ('set', 'a', 2), ('del', 'c', 4)])", 0),
    ("replay([('set', 'a', 3), ('sub', 'b', 1), ('add', 'c', 6), ('add', 'c', 7), ('set', 'a', 6), ('sub', 'b', 7), ('set', 'a', 3)])", 13),
    ("replay([('add', 'a', 4), ('del', 'a', 2), ('sub', 'c', 5), ('set', 'b', 6), ('add', 'b', 3), ('add', 'a', 3)])", 4),
    ("replay([('sub', 'b', 2), ('del', 'b', 3), ('sub', 'b', 7), ('sub', 'b', 4)])", 0),
    ("replay([('set', 'a', 4), ('set', 'a', 6), ('add', 'a', 5)])", 6),
    ("replay([('add', 'c', 9), ('del', 'b', 2), ('add', 'a', 7), ('del', 'b', 1), ('set', 'b', 6), ('set', 'c', 4), ('set', 'a', 3)])", 1),
    ("replay([('set', 'a', 6), ('set', 'c', 4), ('del', 'b', 2), ('set', 'c', 3)])", 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("funcs.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
