import sys

from core import sierpinski

CASES = [
    ('sierpinski(3, 2)', ['#', '##', '#.#', '####']),
    ('sierpinski(5, 3)', ['#', '##', '###', '#..#', '##.##', '######']),
    ('sierpinski(4, 2)', ['#', '##', '#.#', '####', '#...#']),
    ('sierpinski(4, 4)', ['#', '##', '###', '####', '#.#.#']),
    ('sierpinski(4, 3)', ['#', '##', '###', '#..#', '##.##']),
    ('sierpinski(0, 3)', ['#']),
    ('sierpinski(3, 4)', ['#', '##', '###', '####']),
    ('sierpinski(5, 2)', ['#', '##', '#.#', '####', '#...#', '##..##']),
    ('sierpinski(0, 2)', ['#']),
    ('sierpinski(1, 2)', ['#', '##']),
    ('sierpinski(0, 4)', ['#']),
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
