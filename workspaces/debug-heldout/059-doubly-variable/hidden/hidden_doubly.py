import sys

from doubly import doubly

CASES = [
    ("doubly([('back', 7)])", [7]),
    ("doubly([('del', 6)])", []),
    ("doubly([('del', 0)])", []),
    ("doubly([('del', 8), ('del', 4)])", []),
    ("doubly([('del', 9), ('del', 9), ('back', 5)])", [5]),
    ("doubly([('drop', 4), ('drop', 8), ('del', 9), ('drop', 9), ('drop', 4), ('back', 6), ('back', 6), ('drop', 3)])", [6]),
    ("doubly([('back', 5), ('drop', 6), ('front', 0), ('front', 4), ('del', 4), ('front', 2)])", [2, 0, 5]),
    ('doubly([])', []),
    ("doubly([('back', 9), ('drop', 9), ('del', 8), ('del', 8)])", []),
    ("doubly([('back', 7), ('drop', 5), ('front', 4), ('back', 7)])", [4, 7]),
    ("doubly([('del', 8), ('back', 6)])", [6]),
    ("doubly([('del', 3), ('back', 8), ('back', 7), ('front', 6)])", [6, 8, 7]),
    ("doubly([('front', 3), ('back', 5), ('front', 6), ('back', 6), ('drop', 4), ('front', 2), ('back', 9)])", [2, 3, 5, 6, 9]),
    ("doubly([('back', 0), ('drop', 3), ('front', 7), ('del', 3), ('back', 2), ('back', 5)])", [7, 0, 2, 5]),
    ("doubly([('back', 3)])", [3]),
    ("doubly([('front', 2), ('front', 1)])", [1, 2]),
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
