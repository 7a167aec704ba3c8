import sys

from replay import replay

CASES = [
    ("replay([('add', 'c', 3), ('del', 'a', 9), ('del', 'a', 3)])", (0, [3])),
    ("replay([('set', 'b', 4), ('sub', 'c', 9)])", (0, [-7, 10])),
    ("replay([('add', 'b', 5), ('set', 'b', 6)])", (0, [16])),
    ("replay([('sub', 'a', 8), ('sub', 'a', 8), ('del', 'c', 2), ('add', 'c', 3), ('add', 'a', 2), ('set', 'c', 3)])", (0, [-12, 7])),
    ("replay([('add', 'b', 2), ('add', 'b', 2), ('set', 'c', 9), ('sub', 'c', 5), ('del', 'a', 9)])", (0, [4, 20])),
    ("replay([('del', 'c', 1), ('del', 'a', 1), ('add', 'b', 4), ('add', 'a', 8), ('del', 'b', 1), ('sub', 'b', 4)])", (0, [-2, 8])),
    ("replay([('add', 'c', 5)])", (0, [5])),
    ("replay([('add', 'c', 5), ('add', 'c', 4)])", (0, [9])),
    ("replay([('set', 'a', 2), ('del', 'c', 4), ('add', 'a', 7), ('sub', 'a', 2), ('set', 'a', 8), ('set', 'b', 1)])", (0, [1, 22])),
    ("replay([('del', 'b', 5), ('add', 'b', 4), ('sub', 'c', 3), ('add', 'c', 2), ('del', 'b', 1), ('add', 'b', 4), ('sub', 'c', 1)])", (0, [0, 4])),
    ("replay([('sub', 'a', 4), ('add', 'a', 5), ('sub', 'a', 2), ('del', 'c', 8), ('sub', 'c', 3)])", (0, [-1, 1])),
    ("replay([('sub', 'c', 6), ('add', 'c', 4), ('del', 'b', 8), ('del', 'a', 7), ('add', 'b', 2), ('set', 'b', 5), ('set', 'c', 3)])", (0, [7, 13])),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("replay.py"):
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
