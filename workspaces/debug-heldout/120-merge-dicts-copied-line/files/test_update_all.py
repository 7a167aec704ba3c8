import sys

from update_all import update_all

CASES = [
    ('update_all({}, {})', []),
    ("update_all({}, {'b': 11})", []),
    ("update_all({}, {'e': 12})", []),
    ("update_all({'a': 0, 'b': 9}, {'d': -1})", ['a', 'b']),
    ("update_all({}, {'e': 3, 'c': 11, 'd': -1})", []),
    ("update_all({'a': 10}, {})", ['a']),
    ("update_all({}, {'b': 5, 'd': -2, 'e': -3})", ['b']),
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
