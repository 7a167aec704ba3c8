import sys

from one_stroke import one_stroke

CASES = [
    ('one_stroke([(1, 2), (1, 4)])', (True, [2, 4])),
    ('one_stroke([(4, 3)])', (True, [3, 4])),
    ('one_stroke([(1, 4), (3, 3), (4, 2), (3, 4), (3, 1), (1, 3), (2, 4), (3, 1)])', (True, [])),
    ('one_stroke([(2, 4), (1, 1), (1, 1), (1, 4), (1, 1), (1, 1), (3, 1), (2, 1)])', (True, [1, 3])),
    ('one_stroke([(3, 3), (1, 2), (3, 1), (4, 2), (1, 4), (4, 4), (3, 4)])', (True, [1, 4])),
    ('one_stroke([(2, 3), (2, 1), (2, 1), (4, 2), (2, 1)])', (False, [1, 2, 3, 4])),
    ('one_stroke([(4, 3), (2, 1)])', (False, [1, 2, 3, 4])),
    ('one_stroke([(3, 3)])', (True, [])),
    ('one_stroke([(1, 3), (1, 3), (4, 4), (2, 4), (3, 1), (3, 1), (1, 1)])', (True, [2, 4])),
    ('one_stroke([(2, 3), (4, 2)])', (True, [3, 4])),
    ('one_stroke([(2, 4), (3, 2), (4, 4), (1, 4), (4, 3), (2, 1), (4, 4)])', (True, [2, 4])),
    ('one_stroke([(3, 1), (1, 3), (1, 1), (4, 4), (2, 4)])', (True, [2, 4])),
    ('one_stroke([(1, 3), (3, 2), (1, 3), (3, 3), (1, 3), (1, 3)])', (True, [2, 3])),
    ('one_stroke([(2, 3), (2, 2)])', (True, [2, 3])),
    ('one_stroke([(3, 1), (3, 1), (3, 1)])', (True, [1, 3])),
    ('one_stroke([(3, 2), (4, 4), (4, 2), (1, 1), (2, 2), (3, 3)])', (True, [3, 4])),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("one_stroke.py"):
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
