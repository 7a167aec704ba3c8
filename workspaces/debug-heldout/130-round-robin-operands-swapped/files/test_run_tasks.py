import sys

from run_tasks import run_tasks

CASES = [
    ("run_tasks([('red', 1), ('gold', 1)], 1)", ['red', 'gold']),
    ("run_tasks([('and', 5)], 3)", ['and']),
    ("run_tasks([('apple', 3), ('and', 2)], 1)", ['and', 'apple']),
    ("run_tasks([('in', 4)], 2)", ['in']),
    ("run_tasks([('you', 1)], 1)", ['you']),
    ("run_tasks([('sun', 1)], 3)", ['sun']),
    ("run_tasks([('a', 1), ('east', 3), ('bread', 3), ('Chair', 6)], 3)", ['a', 'east', 'bread', 'Chair']),
    ("run_tasks([('world', 2), ('Silver', 2), ('one', 4)], 2)", ['world', 'Silver', 'one']),
    ('run_tasks([], 2)', []),
    ('run_tasks([], 3)', []),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("run_tasks.py"):
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
