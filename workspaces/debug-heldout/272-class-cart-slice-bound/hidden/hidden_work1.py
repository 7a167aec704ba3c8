import sys

from work1 import shopping

CASES = [
    ('shopping([])', (0, [])),
    ("shopping([('drop', 'jam', 3), ('drop', 'tea', 4)])", (0, [])),
    ("shopping([('drop', 'cup', 5), ('add', 'cup', 1), ('add', 'cup', 3), ('add', 'cup', 2), ('drop', 'jam', 8), ('add', 'jam', 2)])", (8, ['cup', 'cup', 'cup', 'jam'])),
    ("shopping([('drop', 'jam', 4)])", (0, [])),
    ("shopping([('add', 'tea', 4), ('add', 'cup', 3), ('add', 'cup', 3), ('drop', 'jam', 6), ('add', 'jam', 9)])", (19, ['tea', 'cup', 'cup', 'jam'])),
    ("shopping([('add', 'tea', 4), ('add', 'jam', 6), ('add', 'jam', 3), ('add', 'tea', 7)])", (20, ['tea', 'jam', 'jam', 'tea'])),
    ("shopping([('add', 'cup', 4)])", (4, ['cup'])),
    ("shopping([('drop', 'tea', 6), ('drop', 'tea', 6), ('drop', 'tea', 7)])", (0, [])),
    ("shopping([('add', 'tea', 3), ('add', 'tea', 3), ('drop', 'jam', 7), ('add', 'tea', 8), ('add', 'cup', 8)])", (22, ['tea', 'tea', 'tea', 'cup'])),
    ("shopping([('add', 'tea', 1), ('drop', 'cup', 4), ('add', 'jam', 1), ('add', 'jam', 8), ('add', 'jam', 8), ('add', 'jam', 8)])", (26, ['tea', 'jam', 'jam', 'jam', 'jam'])),
    ("shopping([('drop', 'jam', 9), ('drop', 'tea', 5), ('drop', 'jam', 9), ('add', 'tea', 3)])", (3, ['tea'])),
    ("shopping([('add', 'tea', 1), ('add', 'tea', 1), ('drop', 'jam', 7), ('add', 'jam', 6), ('drop', 'cup', 9)])", (8, ['tea', 'tea', 'jam'])),
    ("shopping([('add', 'tea', 8), ('drop', 'tea', 5), ('add', 'jam', 6), ('add', 'jam', 7), ('drop', 'tea', 6)])", (13, ['jam', 'jam'])),
    ("shopping([('drop', 'cup', 5), ('drop', 'cup', 5), ('drop', 'jam', 8), ('drop', 'jam', 2)])", (0, [])),
    ("shopping([('add', 'tea', 7), ('add', 'jam', 1)])", (8, ['tea', 'jam'])),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work1.py"):
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
