import sys

from doubly import doubly

CASES = [
    ("doubly([('front', 7)])", [7]),
    ("doubly([('drop', 7), ('back', 4), ('drop', 9), ('front', 7), ('front', 2)])", [2, 7, 4]),
    ("doubly([('drop', 6)])", []),
    ("doubly([('drop', 0), ('del', 7)])", []),
    ("doubly([('back', 7), ('front', 3), ('front', 4), ('front', 3)])", [3, 4, 7]),
    ("doubly([('front', 3), ('back', 1), ('front', 3), ('front', 8), ('back', 9), ('back', 0)])", [8, 3, 1, 9, 0]),
    ("doubly([('del', 0), ('del', 8), ('del', 4), ('front', 9), ('drop', 6), ('back', 1)])", [9, 1]),
    ("doubly([('drop', 9), ('front', 7), ('back', 6)])", [7, 6]),
    ('doubly([])', []),
    ("doubly([('drop', 4), ('drop', 1), ('front', 7), ('drop', 4), ('back', 7), ('back', 0), ('drop', 3), ('del', 5)])", [7, 0]),
    ("doubly([('back', 9), ('del', 4), ('front', 0), ('front', 3), ('back', 7), ('del', 0), ('drop', 5)])", [3, 9, 7]),
    ("doubly([('drop', 4), ('drop', 7), ('drop', 5)])", []),
    ("doubly([('del', 5), ('front', 5), ('back', 0), ('front', 0), ('drop', 3), ('back', 3)])", [0, 5, 3]),
    ("doubly([('front', 6), ('front', 1), ('front', 3), ('back', 3), ('back', 0), ('front', 1), ('front', 9)])", [9, 1, 6, 3, 0]),
    ("doubly([('back', 4), ('front', 3), ('del', 5), ('del', 8), ('drop', 5), ('del', 2), ('front', 9)])", [9, 3, 4]),
    ("doubly([('del', 6), ('del', 6), ('back', 7), ('del', 6), ('del', 3), ('front', 2)])", [2, 7]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("doubly.py"):
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
