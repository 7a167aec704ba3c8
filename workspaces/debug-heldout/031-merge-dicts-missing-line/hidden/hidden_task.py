import sys

from task import update_all

CASES = [
    ('update_all({}, {})', 0),
    ("update_all({'c': 10, 'b': 11, 'd': 12}, {'c': 1, 'e': 2, 'd': 0})", 34),
    ("update_all({'a': 0, 'c': 2}, {'b': 9, 'd': 11, 'e': 0})", 2),
    ("update_all({}, {'e': -2, 'd': 9, 'c': 10})", 0),
    ("update_all({}, {'e': 5, 'c': 7})", 0),
    ("update_all({'b': 12, 'a': 5}, {'b': 1, 'd': -1})", 17),
    ("update_all({'a': 10}, {'b': 0, 'd': 3})", 10),
    ("update_all({'c': 10, 'b': 9}, {'c': 0, 'd': 0, 'b': -3})", 24),
    ("update_all({'a': 2, 'c': -1, 'b': -2}, {'e': 8, 'd': 1})", -1),
    ("update_all({}, {'e': 2, 'b': 1})", 0),
    ("update_all({}, {'e': -3, 'b': 2, 'c': 11})", 0),
    ("update_all({}, {'b': 9, 'c': -1})", 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("task.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
