import sys

from keys_for import keys_for

CASES = [
    ("keys_for({'y': 5})", {'y': 11}),
    ("keys_for({'v': 3, 'x': 6})", {'v': 13}),
    ("keys_for({'z': 4})", {}),
    ("keys_for({'z': 6, 'y': 4, 'w': 2})", {}),
    ("keys_for({'x': 3, 'w': 0})", {'x': 13}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("keys_for.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
