import sys

from utils import run_tasks

CASES = [
    ("run_tasks([('run', 5)], 2)", ['run']),
    ('run_tasks([], 1)', []),
    ("run_tasks([('day', 6), ('tiger', 6), ('green', 5), ('iron', 2)], 2)", ['iron', 'day', 'tiger', 'green']),
    ("run_tasks([('banana', 5), ('blue', 3), ('blue', 3), ('hello', 4), ('bee', 1)], 3)", ['blue', 'blue', 'bee', 'banana', 'hello']),
    ("run_tasks([('Is', 1), ('lion', 2), ('we', 4), ('kayak', 2)], 2)", ['Is', 'lion', 'kayak', 'we']),
    ("run_tasks([('key', 1)], 1)", ['key']),
    ("run_tasks([('green', 3)], 1)", ['green']),
    ("run_tasks([('spring', 3), ('one', 2), ('box', 1)], 1)", ['box', 'one', 'spring']),
    ("run_tasks([('blue', 5), ('lion,', 3), ('egg', 4)], 3)", ['lion,', 'blue', 'egg']),
    ("run_tasks([('jump,', 1), ('lamp', 6), ('Summer', 2), ('kayak', 1), ('ox', 2)], 3)", ['jump,', 'Summer', 'kayak', 'ox', 'lamp']),
    ("run_tasks([('door', 4), ('light', 6)], 3)", ['door', 'light']),
    ("run_tasks([('you', 1)], 2)", ['you']),
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
