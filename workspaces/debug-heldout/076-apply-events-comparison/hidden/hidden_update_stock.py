import sys

from update_stock import update_stock

CASES = [
    ("update_stock([('set', 'c', 2)])", [('c', 2)]),
    ("update_stock([('add', 'a', 3)])", [('a', -3)]),
    ("update_stock([('del', 'b', 6), ('sub', 'c', 4), ('sub', 'a', 8), ('sub', 'a', 9), ('set', 'c', 6), ('set', 'c', 8), ('sub', 'b', 2)])", [('a', -17), ('b', -2), ('c', 8)]),
    ("update_stock([('set', 'a', 4), ('sub', 'c', 8), ('sub', 'c', 8), ('sub', 'c', 8), ('set', 'c', 6), ('add', 'b', 3), ('del', 'b', 6)])", [('a', 4), ('c', 6)]),
    ("update_stock([('sub', 'c', 2), ('sub', 'c', 4), ('set', 'c', 4), ('sub', 'a', 7), ('sub', 'b', 8), ('del', 'c', 7), ('set', 'c', 4)])", [('a', -7), ('b', -8), ('c', 4)]),
    ("update_stock([('add', 'c', 2), ('add', 'c', 2), ('del', 'c', 4), ('sub', 'c', 7), ('sub', 'b', 7), ('set', 'c', 5), ('set', 'b', 3)])", [('b', 3), ('c', 5)]),
    ("update_stock([('set', 'a', 9), ('set', 'a', 9), ('sub', 'c', 6), ('add', 'b', 1), ('sub', 'a', 9), ('add', 'a', 2), ('add', 'a', 5)])", [('a', -7), ('b', -1), ('c', -6)]),
    ("update_stock([('add', 'b', 5), ('sub', 'a', 4), ('set', 'a', 8), ('del', 'c', 5), ('set', 'b', 8), ('set', 'a', 9), ('del', 'c', 5)])", [('a', 9), ('b', 8)]),
    ("update_stock([('del', 'a', 5), ('del', 'c', 4), ('del', 'a', 5), ('del', 'c', 4), ('del', 'a', 5)])", []),
    ("update_stock([('sub', 'b', 7), ('add', 'c', 8)])", [('b', -7), ('c', -8)]),
    ("update_stock([('del', 'a', 7), ('del', 'b', 2)])", []),
    ("update_stock([('sub', 'b', 5), ('sub', 'a', 6), ('add', 'b', 2), ('set', 'c', 6), ('del', 'c', 5), ('sub', 'a', 6)])", [('a', -12), ('b', -7)]),
    ("update_stock([('sub', 'a', 2), ('sub', 'c', 3), ('set', 'c', 6), ('set', 'c', 4), ('del', 'a', 7), ('add', 'b', 2), ('sub', 'c', 6)])", [('b', -2), ('c', -2)]),
    ("update_stock([('sub', 'c', 3), ('sub', 'c', 3), ('set', 'c', 1)])", [('c', 1)]),
    ("update_stock([('add', 'b', 2), ('del', 'c', 1), ('add', 'a', 2), ('del', 'a', 1), ('set', 'a', 5)])", [('a', 5), ('b', -2)]),
    ("update_stock([('add', 'a', 4)])", [('a', -4)]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("update_stock.py"):
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
