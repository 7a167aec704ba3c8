import sys

from update_all import update_all

CASES = [
    ("update_all({'c': 1}, {})", 1),
    ("update_all({}, {'b': -2, 'c': 11})", 11),
    ("update_all({'b': 2, 'a': -2}, {'d': 3})", 2),
    ("update_all({}, {'b': -1})", 0),
    ("update_all({'b': -1}, {})", -1),
    ("update_all({}, {'e': 0})", 0),
    ("update_all({'d': 1}, {'b': 6})", 6),
    ("update_all({'c': 12, 'd': 6, 'b': 10}, {})", 12),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
