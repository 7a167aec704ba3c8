import sys

from common import smallest

CASES = [
    ('smallest([0, 0])', 0),
    ('smallest([-33, 45, -47, 17, 22, -2])', -47),
    ('smallest([23])', 23),
    ('smallest([-21, -24, -24, -24, -21, -23, -24])', -24),
    ('smallest([4, -10, 21, -36, 8, -3, -14, -16])', -36),
    ('smallest([-47, 35, -37, 45, 8, 21, -46])', -47),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("common.py"):
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
