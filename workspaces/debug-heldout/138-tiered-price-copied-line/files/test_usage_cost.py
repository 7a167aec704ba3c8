import sys

from usage_cost import usage_cost

CASES = [
    ('usage_cost(45)', 175),
    ('usage_cost(5)', 25),
    ('usage_cost(8)', 40),
    ('usage_cost(1)', 5),
    ('usage_cost(38)', 154),
    ('usage_cost(12)', 58),
    ('usage_cost(57)', 211),
    ('usage_cost(33)', 139),
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
