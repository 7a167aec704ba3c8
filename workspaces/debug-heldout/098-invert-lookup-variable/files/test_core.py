import sys

from core import lookup_all

CASES = [
    ("lookup_all({'w': 4})", {'w': 1}),
    ("lookup_all({'v': 5, 'w': 2, 'z': 4})", {'v': 1, 'w': 0, 'z': 1}),
    ("lookup_all({'x': 1, 'y': 1})", {'x': 0, 'y': 0}),
    ("lookup_all({'y': 3, 'w': 0})", {'y': 0, 'w': 0}),
    ("lookup_all({'w': 6, 'v': 4})", {'w': 1, 'v': 1}),
    ("lookup_all({'w': 5, 'x': 3})", {'w': 1, 'x': 0}),
    ("lookup_all({'w': 1, 'y': 5})", {'w': 0, 'y': 1}),
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
