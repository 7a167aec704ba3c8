import sys

from core import count_rounds

CASES = [
    ("count_rounds([('di', 4), ('bo', 4), ('ann', 7), ('ann', 7)], 2)", [0, 4, 9, 15]),
    ("count_rounds([('cy', 1)], 1)", [0]),
    ("count_rounds([('di', 4), ('cy', 2), ('bo', 2), ('di', 5), ('di', 4), ('cy', 3)], 1)", [0, 4, 6, 8, 13, 17]),
    ("count_rounds([('di', 4)], 3)", [0]),
    ("count_rounds([('di', 2)], 1)", [0]),
    ("count_rounds([('ann', 3), ('bo', 4)], 2)", [0, 3]),
    ("count_rounds([('di', 7), ('ann', 3), ('bo', 6), ('bo', 6)], 1)", [2, 7, 11, 17]),
    ("count_rounds([('cy', 1), ('ann', 6), ('ann', 5), ('bo', 4), ('bo', 3)], 3)", [1, 2, 5, 10, 14]),
    ("count_rounds([('di', 2), ('cy', 5), ('ann', 3)], 2)", [0, 2, 7]),
    ("count_rounds([('cy', 2), ('di', 7), ('ann', 2)], 1)", [0, 4, 9]),
    ("count_rounds([('cy', 6), ('di', 1), ('ann', 4), ('bo', 4), ('bo', 6)], 3)", [1, 5, 5, 9, 14]),
    ("count_rounds([('cy', 3), ('cy', 4), ('di', 2)], 4)", [0, 3, 8]),
    ("count_rounds([('cy', 5), ('ann', 4), ('cy', 3), ('ann', 4)], 2)", [0, 5, 9, 12]),
    ("count_rounds([('di', 1), ('ann', 3), ('cy', 5)], 1)", [0, 1, 4]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("core.py"):
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
