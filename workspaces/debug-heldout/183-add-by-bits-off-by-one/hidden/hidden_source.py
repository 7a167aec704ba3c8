import sys

from source import bitwise_sum

CASES = [
    ('bitwise_sum(0, 49)', 49),
    ('bitwise_sum(152, 142)', 294),
    ('bitwise_sum(86, 199)', 285),
    ('bitwise_sum(173, 183)', 356),
    ('bitwise_sum(0, 8)', 8),
    ('bitwise_sum(156, 134)', 290),
    ('bitwise_sum(6, 10)', 16),
    ('bitwise_sum(130, 81)', 211),
    ('bitwise_sum(170, 189)', 359),
    ('bitwise_sum(168, 121)', 289),
    ('bitwise_sum(18, 4)', 22),
    ('bitwise_sum(170, 110)', 280),
    ('bitwise_sum(20, 14)', 34),
    ('bitwise_sum(4, 166)', 170),
    ('bitwise_sum(15, 129)', 144),
    ('bitwise_sum(146, 189)', 335),
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
