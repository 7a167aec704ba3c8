import sys

from module import merge_two

CASES = [
    ('merge_two([-1], [])', [-1]),
    ('merge_two([], [-2, 0, 1, 1, 1, 2])', [-2, 0, 1, 1, 1, 2]),
    ('merge_two([9], [])', [9]),
    ('merge_two([], [])', []),
    ('merge_two([0, 0], [])', [0, 0]),
    ('merge_two([3, 4, 7, 7, 9, 12], [])', [3, 4, 7, 7, 9, 12]),
    ('merge_two([0, 2, 2, 3], [-5])', [-16, 0, 2, 2, 3]),
    ('merge_two([14], [3, 3])', [16, 16, 14]),
    ('merge_two([-4], [])', [-4]),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
