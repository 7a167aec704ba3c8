import sys

from common import cart_session

CASES = [
    ("cart_session([('drop', 'cup', 2), ('add', 'tea', 4)])", (4, 1)),
    ("cart_session([('drop', 'jam', 2), ('drop', 'jam', 2), ('drop', 'jam', 2), ('add', 'jam', 8)])", (8, 1)),
    ("cart_session([('add', 'tea', 5), ('add', 'tea', 5), ('drop', 'tea', 3), ('drop', 'tea', 3), ('add', 'jam', 6), ('add', 'tea', 3)])", (9, 2)),
    ("cart_session([('drop', 'jam', 3), ('drop', 'tea', 6), ('add', 'tea', 9), ('drop', 'jam', 3), ('drop', 'tea', 6), ('add', 'cup', 8)])", (8, 1)),
    ("cart_session([('drop', 'jam', 4), ('add', 'tea', 1), ('add', 'cup', 6)])", (7, 2)),
    ("cart_session([('drop', 'tea', 5), ('add', 'jam', 3), ('drop', 'cup', 5), ('drop', 'tea', 1), ('drop', 'tea', 5)])", (3, 1)),
    ("cart_session([('drop', 'jam', 3), ('drop', 'cup', 4), ('add', 'jam', 2), ('drop', 'tea', 5), ('add', 'jam', 5), ('drop', 'cup', 1)])", (7, 2)),
    ("cart_session([('add', 'jam', 5), ('add', 'jam', 2), ('add', 'jam', 7), ('drop', 'cup', 3)])", (14, 3)),
    ("cart_session([('drop', 'cup', 6), ('drop', 'cup', 6)])", (0, 0)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("common.py"):
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
