import sys

from mylib import lattice_circle

CASES = [
    ('lattice_circle(54)', 177),
    ('lattice_circle(8)', 25),
    ('lattice_circle(48)', 145),
    ('lattice_circle(20)', 69),
    ('lattice_circle(3)', 9),
    ('lattice_circle(44)', 137),
    ('lattice_circle(37)', 121),
    ('lattice_circle(50)', 161),
    ('lattice_circle(39)', 121),
    ('lattice_circle(43)', 137),
    ('lattice_circle(34)', 109),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mylib.py"):
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
