import sys

from hms import hms

CASES = [
    ('hms(20000)', (5, 33, 20)),
    ('hms(14)', (0, 0, 14)),
    ('hms(8524)', (2, 22, 4)),
    ('hms(9704)', (2, 41, 44)),
    ('hms(10)', (0, 0, 10)),
    ('hms(17887)', (4, 58, 7)),
    ('hms(16)', (0, 0, 16)),
    ('hms(11389)', (3, 9, 49)),
    ('hms(4118)', (1, 8, 38)),
    ('hms(7417)', (2, 3, 37)),
    ('hms(14740)', (4, 5, 40)),
    ('hms(13443)', (3, 44, 3)),
    ('hms(11666)', (3, 14, 26)),
    ('hms(8)', (0, 0, 8)),
    ('hms(12891)', (3, 34, 51)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("hms.py"):
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
