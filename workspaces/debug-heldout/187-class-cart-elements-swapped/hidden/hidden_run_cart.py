import sys

from run_cart import run_cart

CASES = [
    ('run_cart([])', (0, 0)),
    ("run_cart([('drop', 'cup', 7)])", (0, 0)),
    ("run_cart([('add', 'tea', 6), ('drop', 'cup', 2), ('add', 'cup', 2), ('drop', 'cup', 2), ('add', 'jam', 7)])", (13, 2)),
    ("run_cart([('add', 'jam', 7), ('add', 'tea', 8), ('drop', 'cup', 5), ('drop', 'jam', 4)])", (8, 1)),
    ("run_cart([('add', 'cup', 3)])", (3, 1)),
    ("run_cart([('add', 'tea', 9), ('drop', 'cup', 4), ('add', 'tea', 9)])", (18, 2)),
    ("run_cart([('add', 'cup', 6), ('add', 'jam', 6), ('add', 'cup', 6), ('drop', 'cup', 7)])", (12, 2)),
    ("run_cart([('add', 'tea', 6), ('drop', 'cup', 7), ('add', 'cup', 5), ('add', 'jam', 9), ('drop', 'tea', 1)])", (14, 2)),
    ("run_cart([('add', 'tea', 9), ('add', 'tea', 3), ('add', 'cup', 6), ('drop', 'cup', 5)])", (12, 2)),
    ("run_cart([('add', 'cup', 1), ('add', 'cup', 1), ('add', 'jam', 4), ('add', 'tea', 6)])", (12, 4)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("run_cart.py"):
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
