import sys

from basic import merge

CASES = [
    ('merge([5, 7, 11], [-2, -2, 1, 4, 11])', [-2, -2, 1, 4, 5, 7, 11]),
    ('merge([], [-2, -2, 12])', [-2, -2, 12]),
    ('merge([], [])', []),
    ('merge([-1, -1], [-4, -2, 15, 15])', [-4, -2, 15, 15]),
    ('merge([0, 13], [])', [0, 13]),
    ('merge([0, 1], [-5, -3, -1, 4, 8])', [-5, -3, -1, 4, 8]),
    ('merge([], [1, 9, 14, 14])', [1, 9, 14, 14]),
    ('merge([7], [2, 3, 5, 5, 6, 7])', [2, 3, 5, 5, 6, 7, 7]),
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
