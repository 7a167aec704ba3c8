import sys

from buggy import serve_line

CASES = [
    ("serve_line([('ann', 7)], 2)", [7]),
    ("serve_line([('ann', 2)], 4)", [2]),
    ("serve_line([('di', 5), ('cy', 4), ('cy', 6), ('bo', 3)], 1)", [12, 14, 16, 18]),
    ("serve_line([('ann', 3), ('ann', 1), ('di', 5), ('di', 2)], 4)", [3, 4, 10, 11]),
    ("serve_line([('di', 6), ('cy', 7), ('bo', 2)], 2)", [6, 12, 15]),
    ("serve_line([('cy', 6), ('cy', 5)], 4)", [10, 11]),
    ('serve_line([], 1)', []),
    ("serve_line([('bo', 2)], 2)", [2]),
    ("serve_line([('di', 4)], 3)", [4]),
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
