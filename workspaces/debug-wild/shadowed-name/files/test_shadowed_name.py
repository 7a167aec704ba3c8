import sys

from shadowed_name import total_weight

CASES = [
    ('total_weight([])', 0),
    ('total_weight([(1, [1])])', 1),
    ('total_weight([(2, [3])])', 6),
    ('total_weight([(3, [1, 2]), (1, [5])])', 14),
    ('total_weight([(2, [])])', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("shadowed_name.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    else:
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
