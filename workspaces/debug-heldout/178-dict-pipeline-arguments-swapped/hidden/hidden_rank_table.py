import sys

from rank_table import rank_table

CASES = [
    ("rank_table([('c', 5), ('b', 7), ('c', 11), ('b', 10), ('c', -2), ('a', 8), ('b', 9)])", (20, 3)),
    ("rank_table([('b', 2), ('b', 2), ('d', 0), ('a', -3), ('a', 8), ('b', -3), ('c', 4)])", (24, 3)),
    ("rank_table([('a', 4), ('a', 4), ('d', 3), ('c', 7), ('c', 4), ('a', -2), ('c', -1), ('d', 9)])", (17, 3)),
    ("rank_table([('d', -1), ('c', 7), ('d', -1), ('d', 1), ('a', 0), ('d', 1), ('d', -1), ('b', 6)])", (23, 3)),
    ("rank_table([('c', -3), ('d', 5), ('d', 10), ('d', 0), ('d', 6), ('b', 12), ('c', 9), ('a', 12)])", (17, 3)),
    ("rank_table([('b', 3), ('c', 7), ('d', 12), ('d', 12), ('a', 2), ('b', 12), ('b', 5), ('a', -3)])", (22, 2)),
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
