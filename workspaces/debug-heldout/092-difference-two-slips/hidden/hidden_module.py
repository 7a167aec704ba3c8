import sys

from module import difference

CASES = [
    ('difference([8, 8], [1, 8])', []),
    ('difference([], [0, 8, 4])', []),
    ('difference([1, 5, 0, 2, 0, 3], [])', [1, 5, 0, 2, 0, 3]),
    ('difference([8], [0])', [8]),
    ('difference([2, 1, 2], [5])', [2, 1, 2]),
    ('difference([4, 2, 0, 8], [5])', [4, 2, 0, 8]),
    ('difference([0, 2], [6, 3, 6])', [0, 2]),
    ('difference([5, 3, 4, 2, 5], [5, 0, 0, 8, 2, 8, 2])', [3, 4]),
    ('difference([5, 6, 4], [5, 7])', [6, 4]),
    ('difference([2, 2, 8, 1, 4], [3, 6, 1, 2])', [8, 4]),
    ('difference([1, 4, 2, 4, 5, 7, 1], [3, 5])', [1, 4, 2, 4, 7, 1]),
    ('difference([4, 0], [2, 7, 7, 0, 2, 0])', [4]),
    ('difference([6, 7, 0], [])', [6, 7, 0]),
    ('difference([8, 4, 1, 0], [8, 6, 5, 8, 5, 3, 6])', [4, 1, 0]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("module.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
