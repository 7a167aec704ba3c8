import sys

from merge_lost_tail import merge

CASES = [
    ('merge([1], [2, 3, 4])', [1, 2, 3, 4]),
    ('merge([7, 8], [1])', [1, 7, 8]),
    ('merge([1, 1], [1])', [1, 1, 1]),
    ('merge([], [9, 9])', [9, 9]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("merge_lost_tail.py"):
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
