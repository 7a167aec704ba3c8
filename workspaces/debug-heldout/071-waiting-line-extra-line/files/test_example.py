import sys

from example import serve_line

CASES = [
    ("serve_line([('ann', 6)], 2)", [6]),
    ("serve_line([('di', 3), ('di', 3)], 1)", [6, 5]),
    ("serve_line([('ann', 7)], 1)", [7]),
    ("serve_line([('di', 1), ('di', 1), ('ann', 2), ('di', 5)], 1)", [9, 5, 2, 1]),
    ("serve_line([('ann', 7), ('ann', 2), ('bo', 3)], 4)", [12, 9, 6]),
    ("serve_line([('ann', 7), ('cy', 4), ('bo', 5), ('ann', 1)], 2)", [17, 16, 11, 7]),
    ("serve_line([('di', 2), ('cy', 4), ('bo', 3)], 3)", [9, 8, 2]),
    ("serve_line([('cy', 5), ('di', 6), ('cy', 3), ('ann', 4)], 3)", [18, 17, 14, 9]),
    ('serve_line([], 1)', []),
    ("serve_line([('cy', 4), ('cy', 6)], 1)", [10, 7]),
    ("serve_line([('di', 4)], 2)", [4]),
    ("serve_line([('cy', 1), ('di', 6), ('cy', 4)], 3)", [11, 10, 1]),
    ("serve_line([('ann', 7), ('di', 4)], 4)", [11, 8]),
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
