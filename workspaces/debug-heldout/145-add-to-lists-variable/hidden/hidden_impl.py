import sys

from impl import fill_shelves

CASES = [
    ('fill_shelves([])', {}),
    ("fill_shelves([('red', 8), ('tan', 8), ('tan', 9), ('red', 5), ('red', 2), ('tan', 0), ('tan', 3), ('blue', 3)])", {'red': [2], 'tan': [3], 'blue': [3]}),
    ("fill_shelves([('blue', 4), ('blue', 9), ('blue', 4), ('blue', 4), ('blue', 2), ('red', 7)])", {'red': [7], 'blue': [2]}),
    ("fill_shelves([('red', 8)])", {'red': [8]}),
    ("fill_shelves([('red', 7), ('tan', 4), ('tan', 3), ('tan', 6), ('red', 4), ('red', 4), ('blue', 4), ('tan', 6)])", {'red': [4], 'tan': [6], 'blue': [4]}),
    ("fill_shelves([('tan', 3), ('blue', 7), ('red', 6), ('tan', 3), ('tan', 4)])", {'red': [6], 'tan': [4], 'blue': [7]}),
    ("fill_shelves([('blue', 4)])", {'blue': [4]}),
    ("fill_shelves([('blue', 6), ('red', 8), ('red', 0), ('red', 3), ('tan', 2)])", {'red': [3], 'blue': [6], 'tan': [2]}),
    ("fill_shelves([('red', 4), ('red', 0), ('red', 0), ('tan', 0), ('tan', 1), ('tan', 8), ('tan', 6)])", {'red': [0], 'tan': [6]}),
    ("fill_shelves([('red', 8), ('blue', 3), ('blue', 3), ('tan', 5), ('blue', 5), ('blue', 2), ('red', 6), ('red', 1)])", {'red': [1], 'blue': [2], 'tan': [5]}),
    ("fill_shelves([('blue', 3), ('blue', 9), ('tan', 3), ('red', 9), ('tan', 9), ('tan', 3), ('red', 5), ('tan', 8)])", {'red': [5], 'blue': [9], 'tan': [8]}),
    ("fill_shelves([('tan', 5), ('tan', 5), ('blue', 8), ('blue', 3), ('red', 8), ('blue', 4), ('red', 3), ('red', 3)])", {'red': [3], 'tan': [5], 'blue': [4]}),
    ("fill_shelves([('red', 8), ('blue', 1), ('red', 4), ('blue', 5), ('red', 8), ('red', 1), ('red', 4), ('red', 8)])", {'red': [8], 'blue': [5]}),
    ("fill_shelves([('blue', 2), ('blue', 9), ('tan', 6), ('blue', 4), ('blue', 3), ('tan', 5), ('tan', 2)])", {'blue': [3], 'tan': [2]}),
    ("fill_shelves([('blue', 0), ('red', 3), ('tan', 5), ('tan', 7)])", {'red': [3], 'blue': [0], 'tan': [7]}),
    ("fill_shelves([('tan', 0), ('blue', 2), ('blue', 0), ('tan', 0), ('blue', 9), ('blue', 8), ('tan', 1)])", {'tan': [1], 'blue': [8]}),
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
