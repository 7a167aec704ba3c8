import sys

from example import serve_line

CASES = [
    ("serve_line([('ann', 7), ('ann', 3), ('di', 5), ('ann', 5), ('cy', 6), ('bo', 3)], 2)", [29, 28, 26, 25, 22, 15]),
    ('serve_line([], 3)', []),
    ('serve_line([], 2)', []),
    ("serve_line([('bo', 4), ('ann', 6), ('cy', 1)], 4)", [11, 9, 4]),
    ("serve_line([('ann', 1), ('ann', 3), ('ann', 1), ('bo', 1), ('ann', 7), ('ann', 3)], 1)", [16, 12, 10, 4, 3, 1]),
    ("serve_line([('di', 2), ('di', 6), ('cy', 5), ('cy', 5), ('di', 7), ('cy', 7)], 4)", [32, 29, 26, 25, 24, 2]),
    ("serve_line([('di', 4)], 3)", [4]),
    ("serve_line([('bo', 5), ('bo', 6)], 2)", [11, 9]),
    ("serve_line([('ann', 3), ('ann', 2), ('ann', 6), ('bo', 6), ('di', 6)], 1)", [23, 22, 21, 11, 7]),
    ("serve_line([('bo', 1), ('ann', 2), ('cy', 3), ('ann', 2), ('cy', 4), ('bo', 6)], 1)", [18, 15, 12, 9, 7, 1]),
    ('serve_line([], 4)', []),
    ("serve_line([('bo', 1)], 3)", [1]),
    ("serve_line([('bo', 3), ('ann', 1), ('bo', 3), ('ann', 7), ('cy', 6)], 4)", [20, 18, 7, 4, 3]),
    ("serve_line([('bo', 7), ('cy', 2), ('cy', 7), ('cy', 4), ('cy', 7), ('di', 2)], 2)", [29, 28, 27, 18, 12, 4]),
    ("serve_line([('bo', 4), ('cy', 4), ('cy', 5), ('bo', 4), ('di', 6)], 3)", [23, 20, 19, 17, 16]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("example.py"):
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
