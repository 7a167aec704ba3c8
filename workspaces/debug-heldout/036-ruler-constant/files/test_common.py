import sys

from common import inch_mark

CASES = [
    ('inch_mark(0.08)', '1/16'),
    ('inch_mark(0.16)', '3/16'),
    ('inch_mark(0.04)', '1/16'),
    ('inch_mark(6.48)', '6 1/2'),
    ('inch_mark(0.15)', '1/8'),
    ('inch_mark(8.14)', '8 1/8'),
    ('inch_mark(0.06)', '1/16'),
    ('inch_mark(5.55)', '5 9/16'),
    ('inch_mark(10.97)', '11'),
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
