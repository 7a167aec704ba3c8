import sys

from time_slices import time_slices

CASES = [
    ("time_slices([('dog.', 6), ('dog', 1), ('dog', 1)], 3)", ['dog', 'dog', 'dog.']),
    ("time_slices([('a', 1), ('egg', 1), ('winter', 2), ('key', 6), ('Paper', 2)], 1)", ['a', 'egg', 'winter', 'Paper', 'key']),
    ("time_slices([('fire', 4), ('is', 4), ('apple', 1), ('radar', 1), ('day', 6)], 1)", ['apple', 'radar', 'fire', 'is', 'day']),
    ("time_slices([('week', 3), ('one', 1), ('week', 3), ('week', 3), ('south', 3)], 2)", ['one', 'week', 'week', 'week', 'south']),
    ("time_slices([('street', 3), ('by', 6), ('lion', 4), ('tea', 1), ('run', 2)], 1)", ['tea', 'run', 'street', 'lion', 'by']),
    ("time_slices([('one', 3), ('bottle', 3), ('On', 4), ('by', 6)], 2)", ['one', 'bottle', 'On', 'by']),
    ("time_slices([('tea', 4), ('an', 6), ('wind', 4), ('bee', 3)], 2)", ['tea', 'wind', 'bee', 'an']),
    ("time_slices([('key', 2), ('World', 3), ('Of', 6), ('Tiger', 6), ('gold', 5)], 2)", ['key', 'World', 'Of', 'Tiger', 'gold']),
    ("time_slices([('abba', 1), ('banana', 5), ('of', 2), ('coffee', 2), ('tea', 1)], 3)", ['abba', 'of', 'coffee', 'tea', 'banana']),
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
