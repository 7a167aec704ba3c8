import sys

from keys_for import keys_for

CASES = [
    ('keys_for({})', {}),
    ("keys_for({'z': 6})", {}),
    ("keys_for({'x': 6})", {}),
    ("keys_for({'y': 3, 'z': 4, 'x': 0})", {'y': 13}),
    ("keys_for({'z': 0, 'x': 1})", {'x': 15}),
    ("keys_for({'z': 4, 'x': 1, 'v': 6})", {'x': 15}),
    ("keys_for({'v': 0, 'w': 2, 'x': 3})", {'x': 13}),
    ("keys_for({'y': 3, 'x': 4, 'v': 4, 'z': 1, 'w': 4})", {'y': 13, 'z': 15}),
    ("keys_for({'y': 5, 'z': 0})", {'y': 11}),
    ("keys_for({'w': 4, 'z': 5, 'v': 1})", {'z': 11, 'v': 15}),
    ("keys_for({'w': 4, 'v': 4, 'x': 4})", {}),
    ("keys_for({'v': 2, 'x': 4})", {}),
    ("keys_for({'x': 1, 'z': 0})", {'x': 15}),
    ("keys_for({'x': 0, 'v': 5})", {'v': 11}),
    ("keys_for({'z': 5, 'x': 1})", {'z': 11, 'x': 15}),
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
