import sys

from task import update_all

CASES = [
    ("update_all({'d': 3, 'a': 5}, {'e': -2})", 8),
    ("update_all({'c': 10, 'd': 6}, {'e': 12})", 16),
    ("update_all({}, {'d': 12})", 0),
    ("update_all({'a': 6}, {'c': 6, 'b': -2})", 6),
    ("update_all({'c': 5}, {'c': -2})", 8),
    ("update_all({'d': 11, 'a': 2}, {})", 13),
    ("update_all({'c': -1}, {'c': 0})", 0),
    ("update_all({'a': 6, 'b': 8, 'c': 5}, {})", 19),
    ("update_all({'a': 11}, {'c': 10, 'e': 2})", 11),
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
