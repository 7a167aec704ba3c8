import sys

from utils import run_tasks

CASES = [
    ("run_tasks([('paper', 1), ('sun', 6)], 1)", ['paper', 'sun']),
    ('run_tasks([], 3)', []),
    ("run_tasks([('table', 1), ('at', 3)], 3)", ['table', 'at']),
    ("run_tasks([('milk', 2), ('level', 3), ('street', 3)], 1)", ['milk', 'level', 'street']),
    ('run_tasks([], 1)', []),
    ("run_tasks([('one', 6), ('hello', 5), ('apple', 5), ('road', 3)], 2)", ['road', 'one', 'hello', 'apple']),
    ("run_tasks([('big', 5), ('South', 2)], 2)", ['South', 'big']),
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
