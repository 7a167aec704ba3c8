import sys

from time_slices import time_slices

CASES = [
    ('time_slices([], 3)', []),
    ("time_slices([('aaa', 3), ('world', 5), ('in', 4), ('key', 5)], 3)", ['aaa', 'world', 'in', 'key']),
    ("time_slices([('level', 4), ('level', 4), ('river', 5), ('day', 3), ('table?', 5)], 3)", ['day', 'level', 'level', 'river', 'table?']),
    ('time_slices([], 1)', []),
    ('time_slices([], 2)', []),
    ("time_slices([('world', 1), ('Road', 1)], 3)", ['world', 'Road']),
    ("time_slices([('eye', 4), ('paper', 5), ('road', 1)], 3)", ['road', 'eye', 'paper']),
    ("time_slices([('an', 3), ('stone', 6), ('an', 3)], 1)", ['an', 'an', 'stone']),
    ("time_slices([('sugar', 4)], 2)", ['sugar']),
    ("time_slices([('street', 5), ('street', 5), ('day', 4), ('Paper', 3)], 1)", ['Paper', 'day', 'street', 'street']),
    ("time_slices([('dog', 3), ('dog', 3), ('dog', 3), ('one', 5), ('dog', 3)], 3)", ['dog', 'dog', 'dog', 'dog', 'one']),
    ("time_slices([('world', 1), ('key', 4)], 1)", ['world', 'key']),
    ("time_slices([('apple', 3), ('I', 4), ('pear', 5)], 2)", ['apple', 'I', 'pear']),
    ("time_slices([('Two', 2), ('kayak', 3), ('Two', 2), ('queue', 3)], 2)", ['Two', 'Two', 'kayak', 'queue']),
    ("time_slices([('at', 4), ('key', 5), ('west', 1), ('west', 1), ('west', 1)], 2)", ['west', 'west', 'west', 'at', 'key']),
    ("time_slices([('two', 5), ('day', 1), ('day', 1), ('pear', 6), ('king', 2)], 3)", ['day', 'day', 'king', 'two', 'pear']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("time_slices.py"):
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
