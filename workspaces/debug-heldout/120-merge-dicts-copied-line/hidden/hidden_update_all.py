import sys

from update_all import update_all

CASES = [
    ("update_all({'d': 2, 'c': 11, 'b': 6}, {'e': 5, 'd': 6, 'b': 8, 'c': 11})", ['e', 'd', 'b', 'c']),
    ("update_all({'a': 7, 'c': 12}, {'c': 3, 'd': 8})", ['a', 'c']),
    ("update_all({'a': 3}, {'d': 0})", ['d', 'a']),
    ("update_all({'b': -3, 'a': 5}, {'c': 8, 'b': 3})", ['b', 'a']),
    ("update_all({'d': 8, 'c': -2}, {'b': 9})", ['c', 'd']),
    ("update_all({'c': 2, 'a': 7, 'd': 1}, {'e': 4, 'b': 4})", ['d', 'c', 'a']),
    ("update_all({}, {'d': 2, 'c': 8, 'e': 4})", []),
    ("update_all({'d': 12}, {})", ['d']),
    ("update_all({'c': 2}, {'b': 6, 'e': 12})", ['c']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("update_all.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
