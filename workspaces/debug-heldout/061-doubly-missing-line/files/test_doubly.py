import sys

from doubly import doubly

CASES = [
    ("doubly([('drop', 2), ('drop', 6), ('drop', 2), ('del', 9), ('del', 6)])", []),
    ("doubly([('front', 4), ('del', 9)])", [4]),
    ('doubly([])', []),
    ("doubly([('back', 7), ('del', 2)])", [7]),
    ("doubly([('back', 2), ('front', 9)])", [9, 2]),
    ("doubly([('back', 4), ('front', 4), ('drop', 2)])", [4]),
    ("doubly([('drop', 3)])", []),
    ("doubly([('drop', 0), ('del', 2), ('del', 1), ('back', 5), ('drop', 1)])", [5]),
    ("doubly([('front', 0), ('del', 7), ('back', 5), ('front', 9)])", [9, 0, 5]),
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
