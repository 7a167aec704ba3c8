import sys

from doubly import doubly

CASES = [
    ("doubly([('front', 7), ('front', 1)])", [1, 7]),
    ("doubly([('del', 7), ('del', 6), ('front', 1), ('del', 9), ('back', 3)])", [1, 3]),
    ("doubly([('del', 2)])", []),
    ("doubly([('back', 3), ('drop', 9), ('del', 6), ('del', 6), ('back', 3), ('front', 1)])", [1, 3]),
    ("doubly([('back', 0)])", [0]),
    ("doubly([('del', 9)])", []),
    ("doubly([('del', 0), ('del', 0)])", []),
    ("doubly([('drop', 5), ('drop', 9), ('drop', 2), ('del', 3), ('drop', 0)])", []),
    ("doubly([('del', 8), ('drop', 4), ('drop', 4), ('del', 4), ('front', 6), ('del', 2)])", [6]),
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
