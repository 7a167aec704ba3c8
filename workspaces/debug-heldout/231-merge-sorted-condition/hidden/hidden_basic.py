import sys

from basic import merge

CASES = [
    ('merge([7], [1])', [1, 7]),
    ('merge([-2, 1, 7, 12], [-4, -2, 0, 4, 9])', [-4, -2, 0, 4, 7, 9, 12]),
    ('merge([-3, -3, -2, -2, 1], [-5, -5, 4, 5, 9])', [-5, -5, 4, 5, 9]),
    ('merge([-2, -1, 7, 15], [-5, -1, 1, 3, 6, 9])', [-5, -1, 1, 3, 6, 7, 9, 15]),
    ('merge([1], [14])', [14]),
    ('merge([-4, -2], [5, 8, 9, 11])', [5, 8, 9, 11]),
    ('merge([-3, -3, 5, 11], [-3, -1, 1, 2, 8, 9])', [-3, -1, 1, 2, 5, 8, 9, 11]),
    ('merge([0, 4, 15], [2, 3, 4])', [2, 3, 4, 4, 15]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("basic.py"):
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
