import sys

from app import doubly

CASES = [
    ("doubly([('front', 1), ('front', 7), ('back', 7), ('drop', 1), ('drop', 3), ('back', 1), ('drop', 1)])", [7]),
    ("doubly([('front', 7), ('front', 7), ('back', 6), ('front', 7), ('drop', 5), ('back', 9), ('drop', 8)])", [7, 6, 9]),
    ("doubly([('drop', 7), ('back', 7), ('drop', 9), ('back', 2), ('front', 6), ('back', 4), ('drop', 6), ('del', 6)])", [7, 2, 4]),
    ("doubly([('back', 2), ('drop', 2)])", []),
    ("doubly([('back', 2), ('back', 4), ('drop', 7), ('front', 1), ('drop', 8), ('front', 5)])", [5, 1, 2, 4]),
    ("doubly([('drop', 6), ('drop', 5), ('drop', 5), ('back', 5), ('back', 5), ('del', 0), ('front', 8)])", [8, 5]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
