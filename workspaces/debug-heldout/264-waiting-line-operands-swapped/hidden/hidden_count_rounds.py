import sys

from count_rounds import count_rounds

CASES = [
    ("count_rounds([('cy', 7)], 2)", (['cy@7'], 7)),
    ("count_rounds([('bo', 2), ('di', 5), ('cy', 6), ('di', 6), ('cy', 4), ('bo', 7)], 2)", (['bo@2', 'cy@20', 'di@23', 'cy@25'], 25)),
    ("count_rounds([('bo', 7), ('bo', 3), ('ann', 7), ('cy', 2), ('bo', 1)], 4)", (['bo@7', 'cy@13', 'bo@14', 'bo@17', 'ann@20'], 20)),
    ("count_rounds([('cy', 3), ('ann', 5), ('bo', 6), ('ann', 3)], 2)", (['cy@9', 'ann@14', 'ann@15', 'bo@17'], 17)),
    ("count_rounds([('cy', 3), ('ann', 1), ('di', 1)], 1)", (['ann@2', 'di@3', 'cy@5'], 5)),
    ("count_rounds([('ann', 3), ('di', 3), ('ann', 2), ('di', 3), ('di', 2), ('cy', 2)], 1)", (['ann@9', 'di@11', 'cy@12', 'ann@13', 'di@14', 'di@15'], 15)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("count_rounds.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
