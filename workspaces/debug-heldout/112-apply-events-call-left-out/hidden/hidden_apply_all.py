import sys

from apply_all import apply_all

CASES = [
    ("apply_all([('sub', 'c', 7)])", (0, [('c', -5)])),
    ("apply_all([('sub', 'b', 4), ('sub', 'b', 4)])", (0, [('b', -6)])),
    ("apply_all([('sub', 'c', 2)])", (0, [('c', 0)])),
    ("apply_all([('add', 'b', 2)])", (0, [('b', 0)])),
    ("apply_all([('sub', 'a', 1), ('add', 'c', 9)])", (0, [('a', 1), ('c', 0)])),
    ("apply_all([('add', 'c', 8), ('sub', 'c', 4), ('add', 'c', 8)])", (0, [('c', -4)])),
    ("apply_all([('del', 'a', 9), ('del', 'a', 1), ('sub', 'b', 7), ('del', 'a', 1), ('sub', 'b', 4), ('add', 'a', 3), ('set', 'c', 2)])", (0, [('a', 0), ('b', -9), ('c', 14)])),
    ("apply_all([('del', 'a', 7), ('del', 'b', 1), ('del', 'b', 8), ('add', 'c', 1), ('set', 'a', 9)])", (0, [('a', 7), ('c', 0)])),
    ("apply_all([('add', 'c', 7), ('del', 'b', 2), ('del', 'b', 2), ('set', 'a', 1), ('del', 'c', 9)])", (0, [('a', 15)])),
    ("apply_all([('add', 'b', 8), ('set', 'b', 9), ('sub', 'b', 3), ('sub', 'b', 3), ('set', 'c', 9), ('sub', 'b', 5)])", (0, [('b', -4), ('c', 7)])),
    ("apply_all([('add', 'a', 3), ('sub', 'c', 1)])", (0, [('a', 0), ('c', 1)])),
    ("apply_all([('sub', 'a', 3), ('del', 'c', 7), ('set', 'c', 3), ('sub', 'c', 4), ('sub', 'a', 1)])", (0, [('a', -2), ('c', 9)])),
    ("apply_all([('set', 'a', 8), ('set', 'a', 9), ('add', 'b', 9), ('set', 'a', 9), ('del', 'b', 2), ('sub', 'a', 8), ('del', 'c', 5)])", (0, [('a', -1)])),
    ("apply_all([('del', 'b', 2)])", (0, [])),
    ("apply_all([('add', 'c', 9), ('sub', 'b', 2), ('add', 'b', 9), ('del', 'a', 8), ('set', 'b', 4), ('add', 'a', 1)])", (0, [('a', 0), ('b', 12), ('c', 0)])),
    ("apply_all([('sub', 'c', 9), ('sub', 'c', 9), ('sub', 'c', 9), ('del', 'c', 9), ('set', 'b', 9), ('sub', 'a', 7)])", (0, [('a', -5), ('b', 7)])),
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
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
