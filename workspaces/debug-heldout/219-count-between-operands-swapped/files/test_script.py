import sys

from script import count_between

CASES = [
    ('count_between([], 8, 18)', 0),
    ('count_between([], -9, 7)', 0),
    ('count_between([-1, 1], 1, 5)', 1),
    ('count_between([19, 19, 10, 28], 2, 11)', 1),
    ('count_between([], 3, 21)', 0),
    ('count_between([12, 27, 28, 1], 2, 21)', 1),
    ('count_between([-1, 21], 8, 7)', 0),
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
