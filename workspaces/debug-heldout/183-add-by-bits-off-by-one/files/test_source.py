import sys

from source import bitwise_sum

CASES = [
    ('bitwise_sum(2, 170)', 172),
    ('bitwise_sum(19, 200)', 219),
    ('bitwise_sum(7, 40)', 47),
    ('bitwise_sum(23, 124)', 147),
    ('bitwise_sum(97, 4)', 101),
    ('bitwise_sum(13, 4)', 17),
    ('bitwise_sum(0, 1)', 1),
    ('bitwise_sum(179, 10)', 189),
    ('bitwise_sum(0, 30)', 30),
    ('bitwise_sum(9, 8)', 17),
    ('bitwise_sum(106, 17)', 123),
    ('bitwise_sum(123, 10)', 133),
    ('bitwise_sum(54, 0)', 54),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("source.py"):
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
