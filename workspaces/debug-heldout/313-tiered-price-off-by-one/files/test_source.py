import sys

from source import parcel_cost

CASES = [
    ('parcel_cost(7)', 35),
    ('parcel_cost(11)', 54),
    ('parcel_cost(8)', 40),
    ('parcel_cost(29)', 126),
    ('parcel_cost(31)', 133),
    ('parcel_cost(55)', 205),
    ('parcel_cost(10)', 50),
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
