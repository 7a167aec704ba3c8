import sys

from mylib import merge

CASES = [
    ('merge([0, 0, 1, 3], [9, 14, 14])', [0, 0, 3, 9, 14, 14]),
    ('merge([12], [-3, 2])', [3, 2, 12]),
    ('merge([0, 3, 4], [-5, -3, 3, 10, 13])', [5, 3, 0, 3, 3, 10, 13]),
    ('merge([-5, -3, 7, 8, 11, 13], [])', [-5, -3, 7, 8, 11, 13]),
    ('merge([-4, 0, 7, 13, 14, 15], [0, 1, 2, 3, 12])', [0, 0, 1, 2, 3, 12, 13, 14, 15]),
    ('merge([9, 10], [7, 10])', [7, 9, 10]),
    ('merge([1, 4, 10, 10, 10, 15], [])', [1, 4, 10, 10, 10, 15]),
    ('merge([6, 9, 11, 11, 12], [9, 13])', [6, 9, 9, 12, 13]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mylib.py"):
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
