import sys

from lib import trailing_zeros

CASES = [
    ('trailing_zeros(115)', 27),
    ('trailing_zeros(108)', 25),
    ('trailing_zeros(3)', 0),
    ('trailing_zeros(167)', 40),
    ('trailing_zeros(14)', 2),
    ('trailing_zeros(10)', 2),
    ('trailing_zeros(12)', 2),
    ('trailing_zeros(194)', 46),
    ('trailing_zeros(183)', 44),
    ('trailing_zeros(164)', 39),
    ('trailing_zeros(59)', 13),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("lib.py"):
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
