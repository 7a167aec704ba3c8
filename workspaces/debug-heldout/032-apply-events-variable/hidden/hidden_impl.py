import sys

from impl import replay

CASES = [
    ('replay([])', (0, [])),
    ("replay([('set', 'c', 2)])", (0, [0])),
    ("replay([('del', 'b', 8), ('del', 'c', 5), ('sub', 'c', 1)])", (0, [-1])),
    ("replay([('del', 'c', 8), ('del', 'a', 1), ('del', 'c', 6), ('sub', 'b', 8)])", (0, [-8])),
    ("replay([('set', 'a', 4), ('add', 'c', 1), ('set', 'b', 4)])", (0, [0, 0, 5])),
    ("replay([('sub', 'a', 3), ('set', 'c', 4), ('set', 'c', 4)])", (0, [-3, 0])),
    ("replay([('sub', 'b', 7), ('set', 'c', 1), ('sub', 'c', 5), ('sub', 'a', 2), ('set', 'c', 2)])", (0, [-7, -2, 0])),
    ("replay([('del', 'b', 6), ('sub', 'a', 3), ('set', 'c', 7), ('sub', 'a', 7), ('add', 'c', 9), ('del', 'c', 6)])", (0, [-10])),
    ("replay([('sub', 'a', 6)])", (0, [-6])),
    ("replay([('sub', 'b', 4), ('sub', 'b', 4), ('add', 'c', 8), ('del', 'c', 4), ('add', 'c', 7), ('del', 'c', 6)])", (0, [-8])),
    ("replay([('del', 'b', 3), ('sub', 'a', 8), ('set', 'c', 7), ('sub', 'c', 5), ('set', 'b', 3), ('add', 'a', 5)])", (0, [-4, 1, 1])),
    ("replay([('set', 'c', 7), ('set', 'c', 7), ('add', 'c', 5), ('del', 'b', 4), ('set', 'a', 3), ('set', 'a', 1), ('set', 'a', 6)])", (0, [0, 10])),
    ("replay([('del', 'b', 3), ('del', 'b', 9), ('del', 'c', 1), ('add', 'c', 6), ('add', 'a', 8), ('sub', 'a', 2)])", (0, [10, 10])),
    ("replay([('del', 'c', 6)])", (0, [])),
    ("replay([('add', 'a', 8), ('set', 'a', 6)])", (0, [0])),
    ("replay([('add', 'b', 7)])", (0, [11])),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("impl.py"):
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
