import sys

from no_square_factor import no_square_factor

CASES = [
    ('no_square_factor(71)', True),
    ('no_square_factor(10)', True),
    ('no_square_factor(65)', True),
    ('no_square_factor(5)', True),
    ('no_square_factor(93)', True),
    ('no_square_factor(2)', True),
    ('no_square_factor(20)', False),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
