import sys

from simplify import simplify

CASES = [
    ('simplify(10, 56)', (5, 28)),
    ('simplify(34, 5)', (34, 5)),
    ('simplify(9, 47)', (9, 47)),
    ('simplify(10, 9)', (10, 9)),
    ('simplify(-8, 1)', (-8, 1)),
    ('simplify(-9, 39)', (-3, 13)),
    ('simplify(4, 48)', (1, 12)),
    ('simplify(-6, 45)', (-2, 15)),
    ('simplify(5, 2)', (5, 2)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("simplify.py"):
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
