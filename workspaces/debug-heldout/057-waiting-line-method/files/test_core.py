import sys

from core import count_rounds

CASES = [
    ("count_rounds([('di', 5), ('ann', 1), ('ann', 1)], 4)", [0, 6, 7]),
    ("count_rounds([('bo', 7)], 4)", [1]),
    ('count_rounds([], 4)', []),
    ('count_rounds([], 1)', []),
    ("count_rounds([('ann', 6), ('cy', 7), ('cy', 1)], 2)", [1, 6, 11]),
    ("count_rounds([('bo', 3), ('cy', 3)], 1)", [0, 3]),
    ("count_rounds([('di', 6)], 1)", [1]),
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
