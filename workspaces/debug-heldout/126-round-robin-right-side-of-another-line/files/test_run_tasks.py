import sys

from run_tasks import run_tasks

CASES = [
    ("run_tasks([('winter', 4)], 3)", ['winter']),
    ("run_tasks([('ox', 4)], 2)", ['ox']),
    ("run_tasks([('west', 5)], 1)", ['west']),
    ("run_tasks([('jump', 1)], 3)", ['jump']),
    ('run_tasks([], 2)', []),
    ("run_tasks([('snow', 5)], 1)", ['snow']),
    ("run_tasks([('iron', 2), ('green', 6)], 1)", ['iron', 'green']),
    ("run_tasks([('snow', 6)], 3)", ['snow']),
    ('run_tasks([], 1)', []),
    ("run_tasks([('bread', 3)], 3)", ['bread']),
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
