import sys

from count_factor import count_factor

CASES = [
    ('count_factor(2, 4)', 0),
    ('count_factor(21, 2)', 0),
    ('count_factor(1, 4)', 0),
    ('count_factor(8, 2)', 3),
    ('count_factor(379, 4)', 0),
    ('count_factor(2, 3)', 0),
    ('count_factor(101, 2)', 0),
    ('count_factor(17, 4)', 0),
    ('count_factor(396, 2)', 2),
    ('count_factor(13, 5)', 0),
    ('count_factor(156, 3)', 1),
    ('count_factor(93, 5)', 0),
    ('count_factor(490, 3)', 0),
    ('count_factor(7, 4)', 0),
    ('count_factor(11, 5)', 0),
    ('count_factor(18, 4)', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("count_factor.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
