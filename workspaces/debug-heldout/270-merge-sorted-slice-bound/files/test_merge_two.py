import sys

from merge_two import merge_two

CASES = [
    ('merge_two([9, 10], [-4])', [-4, 9, 10]),
    ('merge_two([-3, 5], [])', [-3, 5]),
    ('merge_two([], [4, 5, 6])', [4, 5, 6]),
    ('merge_two([8, 12, 14], [1, 3])', [1, 3, 8, 12, 14]),
    ('merge_two([7, 8, 10], [4])', [4, 7, 8, 10]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("merge_two.py"):
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
