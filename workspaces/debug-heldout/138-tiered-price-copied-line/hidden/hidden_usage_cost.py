import sys

from usage_cost import usage_cost

CASES = [
    ('usage_cost(48)', 184),
    ('usage_cost(54)', 202),
    ('usage_cost(56)', 208),
    ('usage_cost(20)', 90),
    ('usage_cost(22)', 98),
    ('usage_cost(25)', 110),
    ('usage_cost(26)', 114),
    ('usage_cost(51)', 193),
    ('usage_cost(32)', 136),
    ('usage_cost(2)', 10),
    ('usage_cost(59)', 217),
    ('usage_cost(47)', 181),
    ('usage_cost(55)', 205),
    ('usage_cost(49)', 187),
    ('usage_cost(34)', 142),
    ('usage_cost(0)', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("usage_cost.py"):
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
