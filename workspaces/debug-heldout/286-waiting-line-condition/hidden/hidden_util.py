import sys

from util import run_shop

CASES = [
    ('run_shop([], 2)', []),
    ("run_shop([('ann', 7), ('bo', 1), ('bo', 1), ('cy', 1), ('di', 7)], 2)", [('bo', 3), ('bo', 4), ('cy', 5), ('ann', 16), ('di', 17)]),
    ("run_shop([('di', 3)], 1)", [('di', 3)]),
    ("run_shop([('cy', 2), ('ann', 7), ('bo', 6), ('di', 7), ('bo', 5)], 2)", [('cy', 2), ('bo', 22), ('bo', 25)]),
    ("run_shop([('di', 3), ('di', 5), ('cy', 7), ('ann', 6), ('di', 5)], 2)", [('di', 11), ('di', 20), ('ann', 24), ('di', 25)]),
    ("run_shop([('bo', 4), ('di', 6)], 3)", [('bo', 7), ('di', 10)]),
    ("run_shop([('di', 3), ('di', 5)], 3)", [('di', 3), ('di', 8)]),
    ("run_shop([('cy', 5), ('cy', 7), ('ann', 7)], 4)", [('cy', 13), ('cy', 16), ('ann', 19)]),
    ("run_shop([('bo', 5)], 3)", [('bo', 5)]),
    ("run_shop([('ann', 5), ('ann', 3)], 3)", [('ann', 6), ('ann', 8)]),
    ("run_shop([('cy', 5), ('di', 6), ('cy', 2), ('bo', 1), ('ann', 6)], 1)", [('bo', 4), ('cy', 8), ('cy', 16), ('di', 19), ('ann', 20)]),
    ("run_shop([('bo', 3), ('bo', 3), ('ann', 6), ('ann', 6), ('ann', 1), ('bo', 3)], 2)", [('ann', 9), ('bo', 12), ('bo', 13), ('bo', 18), ('ann', 20), ('ann', 22)]),
    ("run_shop([('ann', 4), ('bo', 6), ('bo', 7), ('bo', 1)], 1)", [('bo', 4), ('ann', 11), ('bo', 16), ('bo', 18)]),
    ("run_shop([('cy', 6), ('bo', 1), ('cy', 6)], 2)", [('bo', 3), ('cy', 11), ('cy', 13)]),
    ('run_shop([], 4)', []),
    ("run_shop([('bo', 5), ('ann', 1), ('bo', 5), ('ann', 1), ('di', 7)], 4)", [('ann', 5), ('ann', 10), ('bo', 15), ('bo', 16), ('di', 19)]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("util.py"):
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
