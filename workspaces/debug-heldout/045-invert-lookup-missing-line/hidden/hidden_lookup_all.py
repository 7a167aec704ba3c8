import sys

from lookup_all import lookup_all

CASES = [
    ('lookup_all({})', {}),
    ("lookup_all({'w': 2, 'x': 4, 'y': 3, 'z': 0})", {'w': 4, 'x': 16, 'y': 9, 'z': 0}),
    ("lookup_all({'x': 3, 'z': 6, 'w': 5})", {'x': 9, 'w': 25}),
    ("lookup_all({'y': 5, 'z': 3})", {'y': 25, 'z': 9}),
    ("lookup_all({'v': 4, 'y': 6, 'w': 0, 'z': 4})", {'v': 16, 'w': 0, 'z': 16}),
    ("lookup_all({'y': 6})", {}),
    ("lookup_all({'w': 4, 'y': 6})", {'w': 16}),
    ("lookup_all({'v': 4, 'x': 0})", {'v': 16, 'x': 0}),
    ("lookup_all({'x': 5, 'w': 4, 'v': 2})", {'x': 25, 'w': 16, 'v': 4}),
    ("lookup_all({'z': 0, 'v': 2, 'y': 4})", {'z': 0, 'v': 4, 'y': 16}),
    ("lookup_all({'w': 4, 'y': 0})", {'w': 16, 'y': 0}),
    ("lookup_all({'w': 0, 'x': 6})", {'w': 0}),
    ("lookup_all({'x': 2, 'y': 6, 'z': 0})", {'x': 4, 'z': 0}),
    ("lookup_all({'v': 3, 'w': 6, 'y': 1})", {'v': 9, 'y': 1}),
    ("lookup_all({'y': 6, 'x': 5, 'v': 2})", {'x': 25, 'v': 4}),
    ("lookup_all({'y': 5})", {'y': 25}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("lookup_all.py"):
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
