import sys

from doubly import doubly

CASES = [
    ("doubly([('front', 2)])", [2]),
    ("doubly([('back', 9)])", [9]),
    ("doubly([('front', 1), ('front', 0), ('drop', 7)])", [0, 1]),
    ("doubly([('drop', 3), ('drop', 3), ('back', 2)])", [2]),
    ("doubly([('drop', 6)])", []),
    ("doubly([('front', 4)])", [4]),
    ("doubly([('drop', 9), ('del', 5), ('del', 5)])", []),
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
