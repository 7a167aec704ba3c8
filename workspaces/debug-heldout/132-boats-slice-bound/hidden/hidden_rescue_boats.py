import sys

from rescue_boats import rescue_boats

CASES = [
    ('rescue_boats([2], 7)', 1),
    ('rescue_boats([5, 3, 3, 3, 1, 5, 1], 6)', 4),
    ('rescue_boats([3], 7)', 1),
    ('rescue_boats([3, 3, 2, 4], 7)', 2),
    ('rescue_boats([4, 5, 1, 2, 3, 6, 5], 9)', 4),
    ('rescue_boats([], 9)', 0),
    ('rescue_boats([3, 4], 8)', 1),
    ('rescue_boats([5, 6, 1, 1, 4, 1, 2], 8)', 4),
    ('rescue_boats([1, 3, 1, 6, 3, 1], 7)', 3),
    ('rescue_boats([], 7)', 0),
    ('rescue_boats([1, 5, 6, 3, 4, 6, 1], 8)', 4),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("rescue_boats.py"):
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
