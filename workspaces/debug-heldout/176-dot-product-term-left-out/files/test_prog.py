import sys

from prog import dot_product

CASES = [
    ('dot_product([0, 5, 9], [1, 0])', 0),
    ('dot_product([], [-8, -1])', 0),
    ('dot_product([0, -4, 8, -3, 0], [])', 0),
    ('dot_product([6, 5, 1, 2, 7], [9])', 54),
    ('dot_product([], [-4])', 0),
    ('dot_product([0, -3, -2, -2, -4, -8, 3], [])', 0),
    ('dot_product([], [0, 1, -4, 3, -4, -2, 5])', 0),
    ('dot_product([-8], [-8, -9])', 64),
    ('dot_product([-9, -4], [1])', -9),
    ('dot_product([0, 5, -5, 7], [0, 1])', 5),
    ('dot_product([], [-6])', 0),
    ('dot_product([-4, -1, 0, 1], [-1, 1])', 3),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("prog.py"):
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
