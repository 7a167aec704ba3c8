import sys

from two_ended import two_ended

CASES = [
    ("two_ended([('popr', 1), ('right', 4), ('right', 4), ('popr', 3), ('right', 0), ('right', 0)])", (4, [4, 0, 0])),
    ("two_ended([('left', 5)])", (0, [0])),
    ("two_ended([('right', 5), ('right', 6), ('popl', 0), ('turn', 9), ('popr', 3), ('popr', 3)])", (11, [])),
    ("two_ended([('right', 0), ('right', 4), ('left', 3), ('turn', 3)])", (0, [4, 0, 0])),
    ("two_ended([('left', 5), ('right', 1)])", (0, [0, 1])),
    ("two_ended([('left', 9), ('left', 5), ('turn', 8)])", (0, [4, 0])),
    ("two_ended([('left', 7), ('left', 5), ('popl', 5), ('left', 5), ('popl', 4)])", (0, [2])),
    ("two_ended([('popr', 5), ('popr', 5), ('popr', 5)])", (0, [])),
    ("two_ended([('right', 8), ('turn', 2), ('right', 8)])", (0, [8, 8])),
    ("two_ended([('right', 5)])", (0, [5])),
    ("two_ended([('right', 3), ('popl', 2), ('turn', 1), ('turn', 1)])", (3, [])),
    ("two_ended([('popr', 7), ('popl', 5)])", (0, [])),
    ("two_ended([('right', 1), ('turn', 9), ('popr', 8), ('turn', 9)])", (1, [])),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("two_ended.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
