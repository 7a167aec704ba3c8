import sys

from assign_all import assign_all

CASES = [
    ("assign_all([('blue', 9), ('tan', 5), ('blue', 2), ('tan', 9)])", {'blue': 0, 'tan': 0}),
    ("assign_all([('red', 6), ('blue', 4)])", {'blue': 1, 'red': 1, 'tan': 0}),
    ("assign_all([('red', 1), ('blue', 5), ('blue', 5), ('tan', 3), ('tan', 0)])", {'blue': 0, 'red': 0, 'tan': 0}),
    ("assign_all([('red', 7), ('red', 8), ('blue', 9), ('blue', 0), ('red', 0)])", {'blue': 0, 'red': 1, 'tan': 0}),
    ("assign_all([('red', 3), ('red', 9), ('blue', 8), ('red', 3), ('tan', 5), ('blue', 9)])", {'blue': 1, 'red': 0, 'tan': 0}),
    ("assign_all([('red', 0), ('tan', 9), ('tan', 2), ('tan', 4), ('red', 6), ('red', 0), ('blue', 0), ('tan', 4)])", {'blue': 0, 'red': 1, 'tan': 0}),
    ("assign_all([('red', 4)])", {'blue': 0, 'red': 1, 'tan': 0}),
    ("assign_all([('red', 1), ('blue', 7), ('blue', 4), ('tan', 1), ('blue', 4), ('red', 6), ('tan', 1)])", {'blue': 0, 'red': 1, 'tan': 0}),
    ("assign_all([('red', 7), ('tan', 4), ('red', 2), ('red', 9), ('tan', 9)])", {'blue': 0, 'red': 0, 'tan': 1}),
    ("assign_all([('tan', 0), ('tan', 8), ('red', 2), ('red', 2), ('blue', 7)])", {'blue': 0, 'red': 0, 'tan': 1}),
    ("assign_all([('tan', 8), ('blue', 0), ('blue', 0), ('blue', 5)])", {'blue': 0, 'tan': 1}),
    ("assign_all([('blue', 0)])", {'blue': 0, 'tan': 0}),
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
