import sys

from merge_two import merge_two

CASES = [
    ('merge_two([-1], [7])', [-1, 7]),
    ('merge_two([], [-1, 3, 3, 9, 11, 15])', [-1, 3, 3, 9, 11, 15]),
    ('merge_two([5, 6, 6, 7], [])', [5, 6, 6, 7]),
    ('merge_two([], [])', []),
    ('merge_two([-3, 6], [13])', [-3, 6, 13]),
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
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
