import sys

from common import only_in_first

CASES = [
    ('only_in_first([], [])', []),
    ('only_in_first([1, 1], [5])', [1, 1]),
    ('only_in_first([0], [6, 3, 1, 3, 5, 5])', [0]),
    ('only_in_first([2, 6, 1], [2, 8, 6, 1, 5, 2, 1])', []),
    ('only_in_first([4, 4], [0, 4, 4, 5, 5, 5])', []),
    ('only_in_first([1, 2], [])', [1, 2]),
    ('only_in_first([8, 2, 8, 2, 3], [3, 8])', [2, 2]),
    ('only_in_first([4, 7, 1], [2, 2, 0, 4, 7, 2])', [1]),
    ('only_in_first([7, 1, 6], [1, 2, 5, 8, 0, 6])', [7]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("common.py"):
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
