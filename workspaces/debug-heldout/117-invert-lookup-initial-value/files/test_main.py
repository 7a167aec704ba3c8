import sys

from main import invert

CASES = [
    ("invert({'w': 1, 'v': 1})", {1: ['v', 'w']}),
    ("invert({'x': 3, 'y': 0, 'w': 0})", {3: ['x'], 0: ['w', 'y']}),
    ("invert({'z': 4, 'v': 2})", {4: ['z'], 2: ['v']}),
    ("invert({'x': 4})", {4: ['x']}),
    ("invert({'w': 2, 'v': 2})", {2: ['v', 'w']}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("main.py"):
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
