import sys

from mylib import lattice_circle

CASES = [
    ('lattice_circle(5)', 21),
    ('lattice_circle(9)', 29),
    ('lattice_circle(51)', 161),
    ('lattice_circle(52)', 169),
    ('lattice_circle(14)', 45),
    ('lattice_circle(1)', 5),
    ('lattice_circle(35)', 109),
    ('lattice_circle(59)', 185),
    ('lattice_circle(49)', 149),
    ('lattice_circle(16)', 49),
    ('lattice_circle(0)', 1),
    ('lattice_circle(36)', 113),
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
