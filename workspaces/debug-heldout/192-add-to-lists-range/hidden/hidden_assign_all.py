import sys

from assign_all import assign_all

CASES = [
    ('assign_all([])', {'blue': 0, 'tan': 0}),
    ("assign_all([('blue', 7), ('tan', 3), ('blue', 8), ('red', 0), ('red', 0), ('red', 1), ('blue', 1), ('blue', 3)])", {'blue': 1, 'red': 0, 'tan': 0}),
    ("assign_all([('tan', 1), ('tan', 9), ('tan', 9), ('tan', 7), ('tan', 2)])", {'blue': 0, 'tan': 0}),
    ("assign_all([('tan', 8), ('tan', 1), ('red', 8), ('blue', 1), ('tan', 8), ('blue', 8), ('blue', 5), ('tan', 6)])", {'blue': 1, 'red': 1, 'tan': 1}),
    ("assign_all([('blue', 4), ('red', 1), ('blue', 3), ('red', 9), ('red', 8), ('blue', 7), ('red', 2), ('tan', 8)])", {'blue': 1, 'red': 1, 'tan': 1}),
    ("assign_all([('blue', 9), ('blue', 2)])", {'blue': 0, 'tan': 0}),
    ("assign_all([('red', 8), ('tan', 2), ('tan', 1), ('tan', 1), ('tan', 1), ('red', 0)])", {'blue': 0, 'red': 1, 'tan': 0}),
    ("assign_all([('blue', 1), ('tan', 6), ('blue', 0), ('red', 4), ('blue', 2), ('blue', 3), ('red', 1), ('tan', 2)])", {'blue': 0, 'red': 1, 'tan': 1}),
    ("assign_all([('blue', 3), ('red', 2), ('red', 2), ('tan', 0), ('blue', 3), ('tan', 2), ('blue', 8), ('blue', 0)])", {'blue': 1, 'red': 0, 'tan': 0}),
    ("assign_all([('red', 6)])", {'blue': 0, 'red': 1, 'tan': 0}),
    ("assign_all([('blue', 5), ('tan', 3), ('red', 2), ('blue', 5), ('red', 0), ('blue', 5)])", {'blue': 0, 'red': 0, 'tan': 0}),
    ("assign_all([('blue', 1), ('red', 9), ('red', 9), ('red', 5), ('blue', 5), ('red', 1), ('red', 4), ('red', 1)])", {'blue': 0, 'red': 1, 'tan': 0}),
    ("assign_all([('blue', 7), ('red', 3), ('tan', 3), ('blue', 8), ('red', 7), ('red', 1), ('blue', 8), ('tan', 9)])", {'blue': 0, 'red': 0, 'tan': 0}),
    ("assign_all([('red', 9), ('blue', 4), ('tan', 7), ('red', 1), ('tan', 2)])", {'blue': 1, 'red': 0, 'tan': 0}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("assign_all.py"):
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
