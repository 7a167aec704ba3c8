import sys

from nested_list_alias import mark_cells

CASES = [
    ('mark_cells(1, 3, [(0, 1)])', ['.#.']),
    ('mark_cells(2, 2, [(0, 0)])', ['#.', '..']),
    ('mark_cells(3, 3, [(0, 0), (1, 1), (2, 2)])', ['#..', '.#.', '..#']),
    ('mark_cells(2, 4, [])', ['....', '....']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("nested_list_alias.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    else:
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
