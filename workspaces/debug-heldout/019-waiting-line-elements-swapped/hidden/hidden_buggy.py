import sys

from buggy import serve_line

CASES = [
    ("serve_line([('ann', 3)], 4)", [3]),
    ("serve_line([('cy', 6), ('ann', 7), ('di', 4), ('bo', 5), ('bo', 6), ('ann', 5)], 4)", [12, 26, 29, 30]),
    ("serve_line([('cy', 1), ('di', 1), ('ann', 6), ('di', 3), ('di', 3), ('di', 2)], 2)", [1, 2, 10, 13, 14, 16]),
    ('serve_line([], 2)', []),
    ("serve_line([('di', 7), ('bo', 6), ('di', 7), ('di', 3), ('di', 6), ('bo', 6)], 4)", [15, 26, 28, 31]),
    ("serve_line([('bo', 4), ('ann', 3)], 2)", [6, 7]),
    ("serve_line([('di', 5), ('di', 3), ('ann', 2), ('ann', 5), ('cy', 7), ('di', 5)], 2)", [6, 15, 22, 23, 26, 27]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("buggy.py"):
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
