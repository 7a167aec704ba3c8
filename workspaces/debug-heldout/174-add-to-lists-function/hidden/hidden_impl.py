import sys

from impl import place_items

CASES = [
    ("place_items([('tan', 7), ('red', 5)])", [0, 0]),
    ("place_items([('red', 3), ('red', 4), ('blue', 5), ('red', 4)])", [0, 9]),
    ("place_items([('red', 0)])", [0]),
    ("place_items([('red', 8), ('blue', 4), ('red', 6), ('tan', 9), ('red', 0), ('tan', 4), ('red', 5)])", [0, 16, 10]),
    ("place_items([('blue', 4), ('red', 7), ('blue', 6), ('red', 0), ('blue', 2), ('tan', 2), ('tan', 9)])", [12, 4, 8]),
    ("place_items([('blue', 3), ('tan', 7), ('tan', 7), ('tan', 4), ('red', 1), ('tan', 8), ('red', 0), ('blue', 8)])", [8, -2, 28]),
    ("place_items([('blue', 1), ('blue', 1), ('red', 4), ('red', 1), ('blue', 6)])", [3, 2]),
    ("place_items([('tan', 0), ('red', 3), ('blue', 7), ('red', 2), ('red', 2), ('red', 7), ('red', 5)])", [0, 18, 0]),
    ("place_items([('blue', 1), ('tan', 5), ('blue', 4), ('blue', 3)])", [6, 0]),
    ("place_items([('tan', 4), ('tan', 4), ('blue', 9)])", [0, 5]),
    ("place_items([('tan', 6), ('red', 5), ('blue', 9), ('red', 5), ('red', 0), ('red', 2), ('red', 3), ('red', 8)])", [0, 18, 0]),
    ("place_items([('red', 1), ('blue', 8)])", [0, 0]),
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
