import sys

from core import sierpinski

CASES = [
    ('sierpinski(6, 2)', ['#', '##', '#.#', '####', '#...#', '##..##', '#.#.#.#']),
    ('sierpinski(2, 4)', ['#', '##', '###']),
    ('sierpinski(7, 4)', ['#', '##', '###', '####', '#.#.#', '######', '###.###', '########']),
    ('sierpinski(6, 3)', ['#', '##', '###', '#..#', '##.##', '######', '#..#..#']),
    ('sierpinski(5, 4)', ['#', '##', '###', '####', '#.#.#', '######']),
    ('sierpinski(2, 3)', ['#', '##', '###']),
    ('sierpinski(1, 4)', ['#', '##']),
    ('sierpinski(1, 3)', ['#', '##']),
    ('sierpinski(6, 4)', ['#', '##', '###', '####', '#.#.#', '######', '###.###']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("core.py"):
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
