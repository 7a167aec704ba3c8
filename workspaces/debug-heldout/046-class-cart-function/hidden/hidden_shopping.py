import sys

from shopping import shopping

CASES = [
    ("shopping([('drop', 'jam', 3), ('add', 'jam', 1)])", (1, ['jam'])),
    ("shopping([('add', 'jam', 6), ('add', 'tea', 6), ('add', 'tea', 9), ('drop', 'cup', 9), ('add', 'jam', 9)])", (30, ['jam', 'tea', 'tea', 'jam'])),
    ("shopping([('add', 'jam', 3), ('add', 'cup', 3), ('add', 'cup', 4), ('add', 'tea', 6), ('add', 'cup', 3), ('add', 'tea', 5)])", (24, ['jam', 'cup', 'cup', 'tea', 'cup', 'tea'])),
    ("shopping([('add', 'cup', 5), ('drop', 'jam', 8)])", (5, ['cup'])),
    ("shopping([('add', 'tea', 9), ('drop', 'tea', 5), ('add', 'cup', 5), ('add', 'jam', 3), ('add', 'cup', 6)])", (14, ['cup', 'jam', 'cup'])),
    ("shopping([('drop', 'jam', 6), ('drop', 'jam', 6), ('add', 'tea', 2), ('drop', 'tea', 9), ('add', 'jam', 6)])", (6, ['jam'])),
    ("shopping([('drop', 'tea', 4), ('add', 'cup', 1), ('add', 'tea', 5)])", (6, ['cup', 'tea'])),
    ("shopping([('drop', 'jam', 2), ('drop', 'jam', 7), ('add', 'jam', 8), ('add', 'tea', 4), ('add', 'jam', 3)])", (15, ['jam', 'tea', 'jam'])),
    ("shopping([('add', 'cup', 1), ('drop', 'tea', 5), ('add', 'cup', 1), ('add', 'tea', 1), ('add', 'cup', 5), ('add', 'jam', 2)])", (10, ['cup', 'cup', 'tea', 'cup', 'jam'])),
    ("shopping([('drop', 'cup', 1), ('add', 'tea', 8), ('add', 'tea', 3), ('add', 'cup', 8), ('add', 'cup', 9), ('add', 'cup', 8)])", (36, ['tea', 'tea', 'cup', 'cup', 'cup'])),
    ("shopping([('add', 'tea', 3), ('add', 'tea', 3), ('add', 'tea', 3), ('drop', 'tea', 6), ('drop', 'tea', 2)])", (3, ['tea'])),
    ("shopping([('add', 'tea', 4), ('drop', 'cup', 8), ('add', 'cup', 4), ('drop', 'cup', 3)])", (4, ['tea'])),
    ("shopping([('add', 'cup', 4), ('add', 'jam', 6), ('drop', 'tea', 4), ('add', 'tea', 7), ('add', 'cup', 6), ('add', 'tea', 4)])", (27, ['cup', 'jam', 'tea', 'cup', 'tea'])),
    ("shopping([('add', 'tea', 5), ('drop', 'cup', 9), ('drop', 'tea', 1), ('drop', 'jam', 1)])", (0, [])),
    ("shopping([('add', 'tea', 2), ('add', 'cup', 1)])", (3, ['tea', 'cup'])),
    ("shopping([('add', 'jam', 9), ('add', 'cup', 6), ('add', 'tea', 6), ('add', 'jam', 7), ('drop', 'cup', 5)])", (22, ['jam', 'tea', 'jam'])),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("shopping.py"):
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
