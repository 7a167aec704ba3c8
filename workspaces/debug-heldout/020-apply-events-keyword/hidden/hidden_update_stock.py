import sys

from update_stock import update_stock

CASES = [
    ("update_stock([('del', 'b', 9), ('set', 'c', 2)])", (0, ['c'])),
    ("update_stock([('del', 'b', 7), ('sub', 'c', 6)])", (0, ['c'])),
    ('update_stock([])', (0, [])),
    ("update_stock([('add', 'b', 7), ('sub', 'a', 7)])", (0, ['a', 'b'])),
    ("update_stock([('add', 'a', 1), ('add', 'c', 3), ('del', 'c', 2), ('sub', 'a', 2), ('add', 'a', 4)])", (0, ['a'])),
    ("update_stock([('del', 'a', 1), ('add', 'a', 6)])", (0, ['a'])),
    ("update_stock([('add', 'b', 9), ('sub', 'c', 8), ('del', 'c', 4)])", (0, ['b'])),
    ("update_stock([('set', 'c', 8), ('sub', 'c', 6), ('del', 'b', 1), ('del', 'b', 1), ('sub', 'c', 2), ('set', 'a', 2), ('del', 'b', 9)])", (0, ['c', 'a'])),
    ("update_stock([('del', 'c', 8), ('del', 'a', 5), ('set', 'b', 4), ('sub', 'a', 3), ('del', 'c', 8), ('add', 'c', 9)])", (0, ['a', 'b', 'c'])),
    ("update_stock([('del', 'c', 6)])", (0, [])),
    ("update_stock([('sub', 'b', 4), ('add', 'a', 4), ('add', 'c', 4), ('set', 'a', 8), ('set', 'c', 6)])", (0, ['b', 'c', 'a'])),
    ("update_stock([('sub', 'b', 2), ('sub', 'b', 6), ('sub', 'a', 1), ('del', 'b', 5), ('add', 'c', 3), ('set', 'a', 6), ('del', 'c', 3)])", (0, ['a'])),
    ("update_stock([('add', 'c', 6), ('set', 'a', 4), ('set', 'c', 5), ('add', 'c', 6), ('del', 'a', 9), ('del', 'b', 2), ('set', 'a', 9)])", (0, ['a', 'c'])),
    ("update_stock([('del', 'c', 7)])", (0, [])),
    ("update_stock([('add', 'a', 7), ('sub', 'c', 8), ('sub', 'a', 6), ('add', 'a', 9), ('add', 'b', 1), ('del', 'a', 4)])", (0, ['c', 'b'])),
    ("update_stock([('add', 'a', 5)])", (0, ['a'])),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
