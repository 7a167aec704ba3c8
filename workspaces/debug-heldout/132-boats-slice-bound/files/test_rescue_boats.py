import sys

from rescue_boats import rescue_boats

CASES = [
    ('rescue_boats([6, 5], 6)', 2),
    ('rescue_boats([4, 2], 6)', 1),
    ('rescue_boats([6, 5, 4], 7)', 3),
    ('rescue_boats([1], 6)', 1),
    ('rescue_boats([], 6)', 0),
    ('rescue_boats([2], 9)', 1),
    ('rescue_boats([4, 4, 4, 4, 6], 9)', 3),
    ('rescue_boats([1, 2, 4, 2], 7)', 2),
    ('rescue_boats([4], 9)', 1),
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
