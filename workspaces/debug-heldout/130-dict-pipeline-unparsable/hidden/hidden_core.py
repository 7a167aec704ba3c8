import sys

from core import rank_table

CASES = [
    ('rank_table([])', []),
    ("rank_table([('b', 2), ('b', 1)])", []),
    ("rank_table([('c', 5), ('a', 10), ('a', 4), ('d', 6), ('b', -2), ('b', 6), ('b', 12), ('b', 9)])", ['cc', '', '', 'bb']),
    ("rank_table([('d', 7), ('b', 0), ('b', 0)])", ['dd']),
    ("rank_table([('b', 6), ('b', 7), ('c', 12), ('b', 7), ('c', 2), ('c', 3), ('a', 10), ('a', 10)])", ['', 'cc', '']),
    ("rank_table([('c', 5), ('d', 12), ('a', 7)])", ['cc', '', 'aa']),
    ("rank_table([('c', 5), ('d', 7), ('b', -2), ('a', -1), ('a', 1), ('a', 4)])", ['cc', 'dd', '']),
    ("rank_table([('c', 4), ('c', 4), ('c', 4), ('b', -2), ('a', 9), ('d', 10)])", ['', '', 'aa', '']),
    ("rank_table([('d', 5), ('a', -1), ('c', 12)])", ['dd', 'aa', '']),
    ("rank_table([('d', -1), ('c', 3), ('c', 11), ('a', 0), ('a', -2), ('a', -1), ('b', -1)])", ['dd', '', 'aa', 'bb']),
    ("rank_table([('c', 0), ('a', 10), ('b', 3), ('c', -2), ('a', 10), ('c', -1), ('a', 5), ('b', 8)])", ['cc', 'aa', 'bb']),
    ("rank_table([('d', 7), ('b', 12), ('a', 11), ('a', 8), ('c', 6), ('a', 1), ('d', 4), ('a', 3)])", ['dd', '', 'aa', '']),
    ("rank_table([('c', -3), ('b', 5), ('c', -3), ('b', 8)])", ['', 'bb']),
    ("rank_table([('d', 8), ('b', 10), ('c', 1), ('a', -1), ('c', 10)])", ['', '', 'cc', 'aa']),
    ("rank_table([('a', 10), ('a', 10), ('b', -2), ('a', 4), ('c', 8)])", ['', '', '']),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
