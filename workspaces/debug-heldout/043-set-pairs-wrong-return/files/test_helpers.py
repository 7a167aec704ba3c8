import sys

from helpers import mixed_sets

CASES = [
    ('mixed_sets([8], [8, 9, 5, 9, 5])', 1),
    ('mixed_sets([9, 0], [1, 1])', 2),
    ('mixed_sets([8, 0], [8, 0])', 2),
    ('mixed_sets([7], [0, 7, 2, 2, 8, 0, 7])', 1),
    ('mixed_sets([], [6, 1, 5, 6, 5, 9])', 0),
    ('mixed_sets([], [])', 0),
    ('mixed_sets([9], [0, 8])', 1),
    ('mixed_sets([6, 7], [5, 4, 4])', 2),
    ('mixed_sets([3, 6, 8], [0])', 3),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("helpers.py"):
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
