import sys

from run_cart import run_cart

CASES = [
    ("run_cart([('add', 'cup', 1), ('add', 'cup', 5), ('add', 'jam', 5), ('add', 'tea', 5)])", (16, 4)),
    ("run_cart([('drop', 'cup', 1), ('add', 'jam', 4)])", (4, 1)),
    ("run_cart([('add', 'cup', 7)])", (7, 1)),
    ("run_cart([('add', 'cup', 2)])", (2, 1)),
    ("run_cart([('drop', 'jam', 5)])", (0, 0)),
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
