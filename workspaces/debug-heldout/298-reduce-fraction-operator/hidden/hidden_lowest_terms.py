import sys

from lowest_terms import lowest_terms

CASES = [
    ('lowest_terms(-59, 1)', (-59, 1)),
    ('lowest_terms(0, 60)', (0, 1)),
    ('lowest_terms(16, 17)', (16, 17)),
    ('lowest_terms(42, 37)', (42, 37)),
    ('lowest_terms(-29, 24)', (-29, 24)),
    ('lowest_terms(-43, 10)', (-43, 10)),
    ('lowest_terms(-12, 9)', (-4, 3)),
    ('lowest_terms(-53, 14)', (-53, 14)),
    ('lowest_terms(-1, 57)', (-1, 57)),
    ('lowest_terms(15, 25)', (3, 5)),
    ('lowest_terms(-13, 28)', (-13, 28)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("lowest_terms.py"):
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
