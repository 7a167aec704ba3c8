import sys

from main import invert

CASES = [
    ("invert({'v': 3})", {3: ['v']}),
    ("invert({'w': 5})", {0: ['w']}),
    ('invert({})', {}),
    ("invert({'z': 0, 'y': 2, 'x': 2})", {0: ['z'], 2: ['x', 'y']}),
    ("invert({'y': 4, 'z': 6, 'x': 5, 'v': 6})", {4: ['y'], 1: ['v', 'z'], 0: ['x']}),
    ("invert({'y': 4, 'x': 4})", {4: ['x', 'y']}),
    ("invert({'x': 3})", {3: ['x']}),
    ("invert({'v': 6, 'z': 1})", {1: ['v', 'z']}),
    ("invert({'x': 5})", {0: ['x']}),
    ("invert({'z': 3, 'v': 4, 'x': 1})", {3: ['z'], 4: ['v'], 1: ['x']}),
    ("invert({'x': 5, 'y': 5, 'z': 5})", {0: ['x', 'y', 'z']}),
    ("invert({'z': 6})", {1: ['z']}),
    ("invert({'z': 1, 'w': 0, 'x': 3})", {1: ['z'], 0: ['w'], 3: ['x']}),
    ("invert({'z': 1, 'x': 2, 'y': 3, 'w': 4})", {1: ['z'], 2: ['x'], 3: ['y'], 4: ['w']}),
    ("invert({'z': 3, 'y': 0, 'w': 6, 'v': 5})", {3: ['z'], 0: ['v', 'y'], 1: ['w']}),
    ("invert({'w': 6, 'x': 3, 'z': 0})", {1: ['w'], 3: ['x'], 0: ['z']}),
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
