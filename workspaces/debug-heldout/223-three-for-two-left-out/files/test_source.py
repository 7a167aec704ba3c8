import sys

from source import offer_total

CASES = [
    ('offer_total([26, 11, 26, 15])', 63),
    ('offer_total([27, 6, 27, 29])', 62),
    ('offer_total([7, 6, 19, 30])', 55),
    ('offer_total([14, 16])', 30),
    ('offer_total([5, 30, 25, 1, 30])', 66),
    ('offer_total([])', 0),
    ('offer_total([12, 21, 15])', 36),
    ('offer_total([1, 17])', 18),
    ('offer_total([3])', 3),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("source.py"):
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
