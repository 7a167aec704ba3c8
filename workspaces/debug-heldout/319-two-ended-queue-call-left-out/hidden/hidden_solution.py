import sys

from solution import ends

CASES = [
    ("ends([('turn', 5), ('right', 1), ('popl', 3), ('popr', 8), ('popl', 8), ('turn', 9)])", []),
    ("ends([('popr', 7), ('popr', 7), ('popr', 8), ('popr', 5), ('popr', 7), ('popl', 8), ('left', 2), ('popr', 8), ('turn', 9)])", [-5]),
    ("ends([('popl', 9)])", []),
    ("ends([('right', 0), ('turn', 3), ('right', 4), ('right', 7), ('turn', 8), ('turn', 1), ('turn', 9), ('popl', 6)])", [4, 7, 0]),
    ("ends([('right', 1), ('right', 9), ('turn', 6), ('left', 3), ('left', 3), ('left', 3), ('popl', 2), ('left', 4), ('left', 4)])", [-4, -4, -5, -5, 9, 1, 1]),
    ("ends([('popl', 4), ('popl', 3), ('left', 1), ('turn', 8), ('turn', 4), ('right', 4), ('right', 4), ('popr', 1), ('popl', 7)])", [4]),
    ("ends([('popr', 9), ('popr', 9), ('turn', 1)])", [1]),
    ("ends([('popr', 4), ('right', 1), ('left', 7)])", [-4, 1, 1]),
    ("ends([('right', 6), ('popr', 6), ('popl', 2), ('left', 0)])", [-5]),
    ("ends([('left', 0), ('right', 0), ('left', 5), ('right', 1), ('turn', 5), ('right', 1), ('popr', 7)])", [1, -4, -5, 1, 0]),
    ("ends([('popr', 2), ('left', 6), ('left', 6), ('right', 0), ('popr', 2), ('popr', 2), ('popl', 4), ('popr', 4), ('left', 2)])", [-5, -4]),
    ("ends([('right', 6), ('left', 5), ('right', 4), ('left', 5), ('right', 4), ('turn', 1), ('left', 3)])", [-5, 4, -4, -4, 1, 6, 4]),
    ("ends([('turn', 3), ('right', 1), ('left', 9)])", [-3, 1, 1]),
    ("ends([('popr', 9), ('popl', 3), ('popr', 2), ('left', 4)])", [-4]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("solution.py"):
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
