import sys

from core import lookup_all

CASES = [
    ('lookup_all({})', {}),
    ("lookup_all({'z': 6, 'v': 0})", {'z': 1, 'v': 0}),
    ("lookup_all({'x': 2})", {'x': 0}),
    ("lookup_all({'v': 3})", {'v': 0}),
    ("lookup_all({'y': 0, 'z': 2})", {'y': 0, 'z': 0}),
    ("lookup_all({'z': 3, 'w': 3, 'y': 5, 'x': 4})", {'z': 0, 'w': 0, 'y': 1, 'x': 1}),
    ("lookup_all({'x': 6, 'v': 6, 'z': 6})", {'x': 1, 'v': 1, 'z': 1}),
    ("lookup_all({'z': 3, 'v': 0, 'w': 4})", {'z': 0, 'v': 0, 'w': 1}),
    ("lookup_all({'w': 4, 'v': 3, 'y': 3, 'x': 2})", {'w': 1, 'v': 0, 'y': 0, 'x': 0}),
    ("lookup_all({'y': 1})", {'y': 0}),
    ("lookup_all({'z': 6, 'w': 5})", {'z': 1, 'w': 1}),
    ("lookup_all({'v': 5, 'y': 5, 'z': 0})", {'v': 1, 'y': 1, 'z': 0}),
    ("lookup_all({'z': 2, 'v': 3})", {'z': 0, 'v': 0}),
    ("lookup_all({'y': 1, 'x': 3, 'z': 0, 'w': 4})", {'y': 0, 'x': 0, 'z': 0, 'w': 1}),
    ("lookup_all({'w': 1})", {'w': 0}),
    ("lookup_all({'x': 1, 'z': 6, 'v': 0})", {'x': 0, 'z': 1, 'v': 0}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("core.py"):
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
