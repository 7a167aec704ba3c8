import sys

from divisors import divisors

CASES = [
    ('divisors(29)', [1, 29]),
    ('divisors(86)', [1, 2, 43, 86]),
    ('divisors(87)', [1, 3, 29, 87]),
    ('divisors(2)', [1, 2]),
    ('divisors(4)', [1, 2, 4]),
    ('divisors(19)', [1, 19]),
    ('divisors(83)', [1, 83]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("divisors.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
