import sys

from basic import lookup_all

CASES = [
    ("lookup_all({'y': 5, 'v': 1})", {2: ['y'], 1: ['v']}),
    ("lookup_all({'z': 0})", {0: ['z']}),
    ("lookup_all({'x': 6, 'z': 1})", {0: ['x'], 1: ['z']}),
    ("lookup_all({'z': 0, 'w': 1})", {0: ['z'], 1: ['w']}),
    ("lookup_all({'y': 6, 'z': 3})", {0: ['y', 'z']}),
    ("lookup_all({'z': 5, 'w': 3})", {2: ['z'], 0: ['w']}),
    ("lookup_all({'w': 3, 'y': 0})", {0: ['w', 'y']}),
    ("lookup_all({'v': 4, 'x': 6})", {1: ['v'], 0: ['x']}),
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
