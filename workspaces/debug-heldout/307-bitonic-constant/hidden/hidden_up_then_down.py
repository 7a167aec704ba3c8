import sys

from up_then_down import up_then_down

CASES = [
    ('up_then_down([1, 0])', 2),
    ('up_then_down([1])', 1),
    ('up_then_down([2, 6, 8, 3, 0, 4])', 5),
    ('up_then_down([3])', 1),
    ('up_then_down([5])', 1),
    ('up_then_down([1, 4, 8, 0, 7, 1, 0])', 6),
    ('up_then_down([1, 2, 8])', 3),
    ('up_then_down([1, 4, 4, 8, 1, 1, 5, 3])', 5),
    ('up_then_down([8, 3, 3])', 2),
    ('up_then_down([3, 0, 2, 9, 1, 1, 1, 9])', 4),
    ('up_then_down([6, 7, 1, 5, 7])', 3),
    ('up_then_down([1, 8, 4, 7, 2, 1, 6, 4])', 5),
    ('up_then_down([4, 7, 7, 5, 7, 8, 6])', 5),
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
