import sys

from source import parcel_cost

CASES = [
    ('parcel_cost(41)', 163),
    ('parcel_cost(14)', 66),
    ('parcel_cost(0)', 0),
    ('parcel_cost(42)', 166),
    ('parcel_cost(19)', 86),
    ('parcel_cost(44)', 172),
    ('parcel_cost(60)', 220),
    ('parcel_cost(46)', 178),
    ('parcel_cost(24)', 106),
    ('parcel_cost(25)', 110),
    ('parcel_cost(49)', 187),
    ('parcel_cost(1)', 5),
    ('parcel_cost(15)', 70),
    ('parcel_cost(5)', 25),
    ('parcel_cost(54)', 202),
    ('parcel_cost(39)', 157),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
