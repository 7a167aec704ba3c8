import sys

from impl import fill_shelves

CASES = [
    ("fill_shelves([('tan', 6), ('blue', 1), ('tan', 1), ('red', 6), ('tan', 8), ('blue', 9)])", {'red': [6], 'tan': [8], 'blue': [9]}),
    ("fill_shelves([('tan', 0), ('blue', 2), ('red', 3), ('blue', 0), ('blue', 4), ('tan', 7)])", {'red': [3], 'tan': [7], 'blue': [4]}),
    ("fill_shelves([('tan', 1)])", {'tan': [1]}),
    ("fill_shelves([('tan', 1), ('red', 3), ('red', 6), ('red', 0), ('tan', 2), ('blue', 2)])", {'red': [0], 'tan': [2], 'blue': [2]}),
    ("fill_shelves([('red', 5), ('red', 5)])", {'red': [5]}),
    ("fill_shelves([('tan', 3)])", {'tan': [3]}),
    ("fill_shelves([('tan', 7), ('tan', 7), ('tan', 7)])", {'tan': [7]}),
    ("fill_shelves([('tan', 5), ('tan', 1), ('red', 9), ('tan', 2), ('blue', 7)])", {'red': [9], 'tan': [2], 'blue': [7]}),
    ("fill_shelves([('blue', 6), ('tan', 8), ('tan', 5), ('tan', 8), ('tan', 8)])", {'blue': [6], 'tan': [8]}),
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
