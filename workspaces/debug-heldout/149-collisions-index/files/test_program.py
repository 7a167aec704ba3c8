import sys

from program import collisions

CASES = [
    ('collisions([], 5)', [0, 0, 0, 0, 0]),
    ('collisions([22, 23], 7)', [0, 1, 1, 0, 0, 0, 0]),
    ('collisions([57], 2)', [0, 1]),
    ('collisions([9, 0, 23, 38, 43], 3)', [2, 1, 2]),
    ('collisions([], 4)', [0, 0, 0, 0]),
    ('collisions([1], 3)', [0, 1, 0]),
    ('collisions([7], 5)', [0, 0, 1, 0, 0]),
    ('collisions([30], 7)', [0, 0, 1, 0, 0, 0, 0]),
    ('collisions([60], 6)', [1, 0, 0, 0, 0, 0]),
    ('collisions([21, 60], 5)', [1, 1, 0, 0, 0]),
    ('collisions([], 7)', [0, 0, 0, 0, 0, 0, 0]),
    ('collisions([59], 5)', [0, 0, 0, 0, 1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("program.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
