import sys

from reduce import reduce

CASES = [
    ('reduce(52, 45)', (52, 45)),
    ('reduce(1, 2)', (1, 2)),
    ('reduce(-1, 16)', (-1, 16)),
    ('reduce(10, 39)', (10, 39)),
    ('reduce(15, 13)', (15, 13)),
    ('reduce(18, 21)', (6, 7)),
    ('reduce(-2, 25)', (-2, 25)),
    ('reduce(-1, 20)', (-1, 20)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("reduce.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
