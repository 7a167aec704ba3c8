import sys

from rank_table import rank_table

CASES = [
    ("rank_table([('b', -2), ('b', 7), ('c', 0), ('d', 6), ('d', 3), ('c', 7)])", (22, 2)),
    ("rank_table([('c', 6)])", (23, 1)),
    ("rank_table([('c', 6), ('b', 12), ('a', 4), ('c', 2), ('b', 4)])", (25, 1)),
    ("rank_table([('c', 5), ('d', 8), ('a', 10), ('d', 0), ('a', -1), ('c', 7)])", (0, 0)),
    ('rank_table([])', (0, 0)),
    ("rank_table([('a', 11), ('a', 6)])", (0, 0)),
    ("rank_table([('d', 8)])", (21, 1)),
    ("rank_table([('a', 11), ('c', 8)])", (18, 2)),
    ("rank_table([('d', 4), ('b', 11), ('d', 12), ('d', 4), ('c', 11), ('b', 8)])", (18, 2)),
    ("rank_table([('c', 12), ('b', 10), ('d', -2), ('c', -1)])", (19, 2)),
    ("rank_table([('c', 8), ('b', 1), ('b', 3), ('a', 12), ('b', 1), ('d', 10)])", (17, 3)),
    ("rank_table([('b', 12), ('a', -3), ('b', 11)])", (26, 1)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("rank_table.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
