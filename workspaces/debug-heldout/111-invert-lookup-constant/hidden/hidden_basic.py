import sys

from basic import lookup_all

CASES = [
    ("lookup_all({'x': 0})", {0: ['x']}),
    ("lookup_all({'w': 1})", {1: ['w']}),
    ("lookup_all({'v': 5})", {2: ['v']}),
    ("lookup_all({'w': 6, 'y': 5})", {0: ['w'], 2: ['y']}),
    ('lookup_all({})', {}),
    ("lookup_all({'x': 0, 'z': 2, 'v': 5})", {0: ['x'], 2: ['v', 'z']}),
    ("lookup_all({'v': 0, 'x': 5, 'w': 0, 'y': 5})", {0: ['v', 'w'], 2: ['x', 'y']}),
    ("lookup_all({'y': 2, 'w': 6, 'v': 5})", {2: ['v', 'y'], 0: ['w']}),
    ("lookup_all({'w': 0})", {0: ['w']}),
    ("lookup_all({'x': 1, 'v': 2})", {1: ['x'], 2: ['v']}),
    ("lookup_all({'y': 0})", {0: ['y']}),
    ("lookup_all({'v': 2})", {2: ['v']}),
    ("lookup_all({'z': 5, 'w': 4, 'x': 6})", {2: ['z'], 1: ['w'], 0: ['x']}),
    ("lookup_all({'z': 0, 'y': 3, 'x': 4})", {0: ['y', 'z'], 1: ['x']}),
    ("lookup_all({'v': 0, 'y': 3})", {0: ['v', 'y']}),
    ("lookup_all({'x': 3, 'v': 1, 'w': 3})", {0: ['w', 'x'], 1: ['v']}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("basic.py"):
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
