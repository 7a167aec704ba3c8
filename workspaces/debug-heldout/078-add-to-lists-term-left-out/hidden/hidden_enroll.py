import sys

from enroll import enroll

CASES = [
    ("enroll([('red', 8), ('red', 1)])", {'blue': 1, 'red': 15, 'tan': 0}),
    ('enroll([])', {'blue': 1, 'tan': 0}),
    ("enroll([('blue', 0)])", {'blue': 1, 'tan': 0}),
    ("enroll([('red', 0), ('tan', 5), ('blue', 9), ('blue', 3)])", {'blue': 21, 'red': 0, 'tan': 11}),
    ("enroll([('tan', 2), ('red', 4), ('tan', 1), ('blue', 7), ('tan', 0)])", {'blue': 10, 'red': 0, 'tan': 15}),
    ("enroll([('tan', 5), ('tan', 0), ('red', 5), ('blue', 2), ('red', 2), ('tan', 8), ('red', 9), ('blue', 0)])", {'blue': 1, 'red': 18, 'tan': 11}),
    ("enroll([('blue', 7), ('blue', 6), ('blue', 2), ('red', 5), ('blue', 6), ('red', 1), ('blue', 3), ('blue', 2)])", {'blue': 23, 'red': 26, 'tan': 0}),
    ("enroll([('blue', 6), ('blue', 6), ('blue', 4), ('blue', 6), ('blue', 9), ('tan', 6), ('tan', 8)])", {'blue': 8, 'tan': 0}),
    ("enroll([('tan', 7), ('tan', 6), ('red', 3), ('blue', 7), ('blue', 4), ('blue', 4), ('red', 3)])", {'blue': 10, 'red': 26, 'tan': 9}),
    ("enroll([('red', 4), ('tan', 6), ('blue', 0), ('blue', 8), ('red', 0), ('blue', 9), ('blue', 4)])", {'blue': 8, 'red': 0, 'tan': 0}),
    ("enroll([('blue', 3), ('blue', 5), ('red', 4), ('blue', 8), ('red', 4), ('red', 9), ('blue', 4)])", {'blue': 25, 'red': 7, 'tan': 0}),
    ("enroll([('blue', 6)])", {'blue': 1, 'tan': 0}),
    ("enroll([('tan', 0), ('red', 2), ('blue', 7), ('blue', 4), ('blue', 4), ('blue', 9), ('red', 4)])", {'blue': 17, 'red': 0, 'tan': 0}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("enroll.py"):
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
