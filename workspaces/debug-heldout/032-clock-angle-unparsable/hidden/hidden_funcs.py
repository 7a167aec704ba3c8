import sys

from funcs import angle_between

CASES = [
    ('angle_between(1, 29)', 129.5),
    ('angle_between(21, 49)', 0.5),
    ('angle_between(15, 12)', 24.0),
    ('angle_between(12, 12)', 66.0),
    ('angle_between(6, 20)', 70.0),
    ('angle_between(12, 44)', 118.0),
    ('angle_between(13, 14)', 47.0),
    ('angle_between(2, 54)', 123.0),
    ('angle_between(13, 5)', 2.5),
    ('angle_between(15, 14)', 13.0),
    ('angle_between(7, 4)', 172.0),
    ('angle_between(9, 12)', 156.0),
    ('angle_between(13, 43)', 153.5),
    ('angle_between(23, 47)', 71.5),
    ('angle_between(6, 57)', 133.5),
    ('angle_between(23, 39)', 115.5),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("funcs.py"):
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
