import sys

from core import rank_table

CASES = [
    ("rank_table([('b', 0)])", []),
    ("rank_table([('a', -3), ('c', 7)])", ['aa', 'cc']),
    ("rank_table([('c', 11), ('d', -2)])", ['cc', '']),
    ("rank_table([('d', 9), ('c', -3)])", ['dd', 'cc']),
    ("rank_table([('d', 1)])", []),
    ("rank_table([('c', 4), ('c', 8), ('b', 10), ('d', 5), ('c', 7)])", ['cc', '', 'dd']),
    ("rank_table([('c', 0)])", []),
    ("rank_table([('c', 11)])", ['cc']),
    ("rank_table([('c', 10), ('c', 3)])", ['cc']),
    ("rank_table([('a', 9), ('d', 2), ('a', -1), ('a', -3)])", ['aa']),
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
