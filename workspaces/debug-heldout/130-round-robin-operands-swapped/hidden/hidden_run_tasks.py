import sys

from run_tasks import run_tasks

CASES = [
    ("run_tasks([('sun', 6)], 3)", ['sun']),
    ("run_tasks([('road', 2), ('red', 3), ('I', 6), ('West!', 6)], 1)", ['road', 'red', 'I', 'West!']),
    ("run_tasks([('civic', 3), ('key', 3), ('blue', 2), ('pear', 5)], 2)", ['blue', 'civic', 'key', 'pear']),
    ("run_tasks([('eye', 6), ('egg', 4), ('north', 3), ('class', 2)], 2)", ['class', 'egg', 'north', 'eye']),
    ("run_tasks([('world', 3), ('west', 2), ('King', 3), ('moon', 2), ('aaa', 2)], 1)", ['west', 'moon', 'aaa', 'world', 'King']),
    ("run_tasks([('light', 1), ('dog!', 4), ('milk', 4), ('queue', 1)], 3)", ['light', 'queue', 'dog!', 'milk']),
    ("run_tasks([('pen', 4), ('silver', 6)], 1)", ['pen', 'silver']),
    ("run_tasks([('king', 5), ('door', 4)], 2)", ['door', 'king']),
    ("run_tasks([('rain', 3), ('Kayak', 1), ('Street', 5), ('kayak', 3)], 1)", ['Kayak', 'rain', 'kayak', 'Street']),
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
