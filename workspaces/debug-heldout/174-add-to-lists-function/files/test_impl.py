import sys

from impl import place_items

CASES = [
    ("place_items([('red', 1)])", [0]),
    ("place_items([('tan', 5), ('tan', 2)])", [4]),
    ("place_items([('red', 4), ('blue', 3), ('red', 3)])", [0, 4]),
    ("place_items([('tan', 8), ('tan', 4), ('tan', 8), ('blue', 2), ('tan', 3), ('blue', 6)])", [5, 26]),
    ("place_items([('red', 0), ('red', 3), ('blue', 6), ('red', 0), ('blue', 6), ('tan', 3)])", [9, 0, 0]),
    ('place_items([])', []),
    ("place_items([('blue', 7), ('blue', 2), ('red', 3)])", [6, 0]),
    ("place_items([('red', 5), ('blue', 2)])", [0, 0]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("impl.py"):
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
