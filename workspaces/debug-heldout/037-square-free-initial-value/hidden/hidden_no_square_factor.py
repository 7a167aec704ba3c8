import sys

from no_square_factor import no_square_factor

CASES = [
    ('no_square_factor(1)', True),
    ('no_square_factor(72)', False),
    ('no_square_factor(2)', True),
    ('no_square_factor(11)', True),
    ('no_square_factor(43)', True),
    ('no_square_factor(86)', True),
    ('no_square_factor(12)', False),
    ('no_square_factor(28)', False),
    ('no_square_factor(26)', True),
    ('no_square_factor(6)', True),
    ('no_square_factor(113)', True),
    ('no_square_factor(8)', False),
    ('no_square_factor(3)', True),
    ('no_square_factor(14)', True),
    ('no_square_factor(101)', True),
    ('no_square_factor(33)', True),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("no_square_factor.py"):
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
