import sys

from run_tasks import run_tasks

CASES = [
    ('run_tasks([], 1)', []),
    ("run_tasks([('and', 5)], 1)", ['and']),
    ("run_tasks([('one', 3), ('zebra', 6)], 1)", ['one', 'zebra']),
    ("run_tasks([('jump', 5), ('lion', 2), ('fast', 6), ('street', 2), ('fast', 6)], 3)", ['lion', 'street', 'jump', 'fast', 'fast']),
    ("run_tasks([('in', 2), ('a', 2), ('three', 6)], 3)", ['in', 'a', 'three']),
    ("run_tasks([('green', 3)], 3)", ['green']),
    ("run_tasks([('an', 2), ('on', 6), ('pear', 2), ('sun', 2), ('world', 6)], 1)", ['an', 'pear', 'sun', 'on', 'world']),
    ("run_tasks([('sun', 4), ('snow', 4)], 3)", ['sun', 'snow']),
    ("run_tasks([('wheel', 1), ('wheel', 1), ('noon', 5)], 1)", ['wheel', 'wheel', 'noon']),
    ("run_tasks([('road', 1), ('Street', 6), ('Small', 4), ('civic', 1), ('by', 5)], 2)", ['road', 'civic', 'Small', 'Street', 'by']),
    ("run_tasks([('king', 1), ('banana.', 3), ('fast', 3), ('bottle?', 3)], 1)", ['king', 'banana.', 'fast', 'bottle?']),
    ("run_tasks([('lamp', 4), ('dog', 5)], 2)", ['lamp', 'dog']),
    ("run_tasks([('abba', 1), ('tiger', 5), ('abba', 1)], 2)", ['abba', 'abba', 'tiger']),
    ("run_tasks([('civic', 5), ('Winter', 1)], 1)", ['Winter', 'civic']),
    ("run_tasks([('hello', 5), ('a', 1), ('a', 1), ('eye', 6)], 3)", ['a', 'a', 'hello', 'eye']),
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
