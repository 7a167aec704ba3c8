import sys

from prog import sort_by

CASES = [
    ('sort_by([4, 4, 3, 4, 3, 7, 6])', [3]),
    ('sort_by([-6, 6])', [-6]),
    ('sort_by([10, 5, 4, 7, 8])', [4]),
    ('sort_by([13])', [13]),
    ('sort_by([-3, -2])', [-3]),
    ('sort_by([8])', [8]),
    ('sort_by([1, 4])', [1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("prog.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
