import sys

from script import both_ends

CASES = [
    ('both_ends([])', []),
    ("both_ends([('R', 6), ('R', 3), ('R', 3), ('l', 0), ('L', 7), ('L', 9), ('R', 3), ('r', 0), ('L', 4)])", [4, 7, 3, 3]),
    ("both_ends([('R', 2), ('r', 0)])", []),
    ("both_ends([('R', 6), ('R', 5), ('l', 0), ('r', 0), ('L', 8), ('L', 3), ('r', 0), ('l', 0), ('r', 0)])", []),
    ("both_ends([('R', 3), ('l', 0), ('r', 0), ('R', 8)])", [8]),
    ("both_ends([('R', 2), ('R', 9), ('L', 7), ('R', 2), ('L', 8)])", [8, 7, 2, 9]),
    ("both_ends([('l', 0), ('L', 7), ('l', 0), ('R', 3), ('R', 2), ('r', 0), ('R', 4), ('L', 7)])", [7, 3, 4]),
    ("both_ends([('r', 0), ('L', 8), ('l', 0), ('r', 0), ('l', 0), ('l', 0), ('L', 2), ('R', 3), ('R', 8)])", [2, 3, 8]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("script.py"):
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
