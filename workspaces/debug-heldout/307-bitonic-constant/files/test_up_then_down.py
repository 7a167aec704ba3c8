import sys

from up_then_down import up_then_down

CASES = [
    ('up_then_down([4, 2, 1])', 3),
    ('up_then_down([3, 1])', 2),
    ('up_then_down([2])', 1),
    ('up_then_down([0])', 1),
    ('up_then_down([2, 1])', 2),
    ('up_then_down([5, 8])', 2),
    ('up_then_down([])', 0),
    ('up_then_down([1, 9])', 2),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("up_then_down.py"):
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
