import sys

from doubly import doubly

CASES = [
    ("doubly([('del', 9), ('del', 9), ('del', 9), ('del', 7)])", []),
    ("doubly([('drop', 9), ('drop', 4), ('drop', 9), ('front', 7), ('front', 0), ('drop', 9), ('del', 1)])", [0, 7]),
    ("doubly([('front', 2), ('front', 5), ('drop', 4)])", [5, 2]),
    ("doubly([('front', 4), ('back', 0), ('back', 3), ('back', 5), ('del', 6), ('drop', 8), ('front', 6)])", [6, 4, 0, 3, 5]),
    ("doubly([('drop', 2)])", []),
    ("doubly([('drop', 3), ('drop', 8), ('back', 4), ('del', 9), ('front', 9), ('drop', 2), ('drop', 3), ('front', 5)])", [5, 9, 4]),
    ("doubly([('front', 8), ('drop', 0)])", [8]),
    ("doubly([('front', 6), ('drop', 6), ('front', 6), ('drop', 7)])", [6]),
    ("doubly([('del', 0)])", []),
    ("doubly([('back', 2), ('back', 1), ('front', 6), ('drop', 9), ('del', 1), ('drop', 2), ('del', 3), ('front', 2)])", [2, 6]),
    ("doubly([('front', 8), ('front', 3), ('front', 1), ('back', 8)])", [1, 3, 8]),
    ("doubly([('drop', 9), ('drop', 9), ('drop', 5), ('del', 8), ('drop', 3), ('drop', 2), ('del', 4)])", []),
    ("doubly([('drop', 9), ('drop', 7), ('del', 8), ('del', 1), ('back', 6)])", [6]),
    ("doubly([('drop', 6), ('front', 8), ('drop', 1), ('del', 8), ('drop', 1), ('drop', 6)])", []),
    ("doubly([('drop', 0), ('del', 5), ('back', 1)])", [1]),
    ("doubly([('front', 7), ('back', 8), ('front', 7), ('drop', 7), ('front', 4), ('drop', 1), ('front', 3), ('front', 2)])", [2, 3, 4, 8]),
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
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
