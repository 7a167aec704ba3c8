import sys

from work1 import simplify

CASES = [
    ('simplify(-6, 10)', (-3, 5)),
    ('simplify(10, 25)', (2, 5)),
    ('simplify(7, 11)', (7, 11)),
    ('simplify(42, 43)', (42, 43)),
    ('simplify(-6, 56)', (-3, 28)),
    ('simplify(1, 24)', (1, 24)),
    ('simplify(18, 48)', (3, 8)),
    ('simplify(-53, 6)', (-53, 6)),
    ('simplify(-8, 51)', (-8, 51)),
    ('simplify(9, 14)', (9, 14)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work1.py"):
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
