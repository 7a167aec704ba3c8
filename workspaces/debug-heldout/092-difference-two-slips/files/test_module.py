import sys

from module import difference

CASES = [
    ('difference([8, 3, 6, 8, 8], [6])', [8, 3, 8, 8]),
    ('difference([3], [])', [3]),
    ('difference([], [3, 8, 0, 2])', []),
    ('difference([0, 4, 6], [5, 2, 7, 4, 1])', [0, 6]),
    ('difference([], [])', []),
    ('difference([7, 8, 4], [1])', [7, 8, 4]),
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
