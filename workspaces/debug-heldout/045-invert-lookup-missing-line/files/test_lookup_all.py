import sys

from lookup_all import lookup_all

CASES = [
    ("lookup_all({'w': 4, 'y': 2})", {'w': 16, 'y': 4}),
    ("lookup_all({'v': 4})", {'v': 16}),
    ("lookup_all({'w': 4, 'x': 2})", {'w': 16, 'x': 4}),
    ("lookup_all({'x': 1})", {'x': 1}),
    ("lookup_all({'y': 2})", {'y': 4}),
    ("lookup_all({'y': 3, 'x': 1})", {'y': 9, 'x': 1}),
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
