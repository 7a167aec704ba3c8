import sys

from task import reduce

CASES = [
    ('reduce(11, 33)', (1, 3)),
    ('reduce(-18, 4)', (-9, 2)),
    ('reduce(32, 5)', (32, 5)),
    ('reduce(1, 56)', (1, 56)),
    ('reduce(-6, 33)', (-2, 11)),
    ('reduce(31, 23)', (31, 23)),
    ('reduce(-1, 8)', (-1, 8)),
    ('reduce(19, 54)', (19, 54)),
    ('reduce(-1, 1)', (-1, 1)),
    ('reduce(49, 48)', (49, 48)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("task.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
