import sys

from program import translate_keys

CASES = [
    ("translate_keys({'z': 3})", ['z']),
    ("translate_keys({'y': 0, 'w': 4, 'v': 4, 'z': 3})", ['z']),
    ("translate_keys({'x': 4, 'v': 3, 'w': 1})", ['w', 'v']),
    ("translate_keys({'y': 4, 'z': 2, 'x': 2, 'v': 4})", ['z', 'x']),
    ("translate_keys({'w': 1, 'z': 3, 'y': 1})", ['z', 'y', 'w']),
    ("translate_keys({'y': 3, 'x': 2})", ['y', 'x']),
    ("translate_keys({'x': 2, 'y': 3, 'v': 3})", ['y', 'x', 'v']),
    ("translate_keys({'x': 2, 'z': 5})", ['z', 'x']),
    ("translate_keys({'x': 4, 'v': 5})", ['v']),
    ("translate_keys({'z': 6, 'w': 0, 'x': 1})", ['z', 'x']),
    ("translate_keys({'x': 1, 'y': 6, 'v': 0, 'w': 1})", ['y', 'x', 'w']),
    ("translate_keys({'v': 3})", ['v']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("program.py"):
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
