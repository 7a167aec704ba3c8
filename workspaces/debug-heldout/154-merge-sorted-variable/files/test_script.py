import sys

from script import merge_two

CASES = [
    ('merge_two([-3, 3, 6, 8], [-5, -3, 7])', [-5, -3, -3, 3, 6, 7, 8]),
    ('merge_two([], [-4])', [-4]),
    ('merge_two([5], [])', [5]),
    ('merge_two([6, 7], [0, 0, 1, 3, 5])', [0, 0, 1, 3, 5, 6, 7]),
    ('merge_two([-3, 14], [])', [-3, 14]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("script.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
