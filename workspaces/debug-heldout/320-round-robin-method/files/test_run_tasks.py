import sys

from run_tasks import run_tasks

CASES = [
    ("run_tasks([('hello', 1), ('To', 5), ('book', 3)], 1)", ['hello', 'book', 'To']),
    ('run_tasks([], 2)', []),
    ("run_tasks([('an', 2), ('street', 6)], 2)", ['an', 'street']),
    ("run_tasks([('to', 2), ('class', 4), ('mouse', 6)], 1)", ['to', 'class', 'mouse']),
    ("run_tasks([('the', 4)], 1)", ['the']),
    ("run_tasks([('road', 2)], 1)", ['road']),
    ("run_tasks([('letter', 1)], 2)", ['letter']),
    ("run_tasks([('you', 4)], 3)", ['you']),
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
