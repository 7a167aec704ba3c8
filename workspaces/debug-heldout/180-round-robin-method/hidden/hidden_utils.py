import sys

from utils import run_tasks

CASES = [
    ("run_tasks([('night', 1)], 1)", ['night']),
    ("run_tasks([('lamp', 2), ('small', 4)], 1)", ['lamp', 'small']),
    ("run_tasks([('river', 4), ('table', 5), ('tea', 2), ('Book', 6), ('light', 2)], 2)", ['tea', 'light', 'river', 'table', 'Book']),
    ('run_tasks([], 2)', []),
    ("run_tasks([('winter', 5), ('tree', 5), ('one', 5), ('one', 5)], 1)", ['winter', 'tree', 'one', 'one']),
    ("run_tasks([('river', 3), ('key', 1), ('Tea', 6)], 3)", ['river', 'key', 'Tea']),
    ("run_tasks([('mouse', 5)], 2)", ['mouse']),
    ("run_tasks([('level', 5), ('green,', 4), ('ox', 3), ('class', 6), ('and', 4)], 2)", ['green,', 'ox', 'and', 'level', 'class']),
    ("run_tasks([('you', 1), ('Noon', 6), ('kayak', 3), ('chair', 3), ('ox', 6)], 2)", ['you', 'kayak', 'chair', 'Noon', 'ox']),
    ("run_tasks([('big', 2), ('tea', 3), ('tiger', 6), ('the', 1), ('sugar', 1)], 3)", ['big', 'tea', 'the', 'sugar', 'tiger']),
    ("run_tasks([('three', 3), ('pear', 1), ('red', 3), ('queue', 2)], 2)", ['pear', 'queue', 'three', 'red']),
    ("run_tasks([('stone', 5)], 2)", ['stone']),
    ("run_tasks([('civic', 4), ('winter', 6), ('winter', 6), ('winter', 6)], 3)", ['civic', 'winter', 'winter', 'winter']),
    ("run_tasks([('sun', 5), ('day', 6), ('world', 1), ('day', 6)], 2)", ['world', 'sun', 'day', 'day']),
    ("run_tasks([('I', 5), ('sun', 5), ('aaa', 5), ('aaa', 5)], 2)", ['I', 'sun', 'aaa', 'aaa']),
    ("run_tasks([('box!', 2), ('a', 6), ('door', 1)], 3)", ['box!', 'door', 'a']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("utils.py"):
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
