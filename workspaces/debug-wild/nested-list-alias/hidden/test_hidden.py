import sys

from nested_list_alias import mark_cells

CASES = [
    ('mark_cells(3, 1, [(2, 0)])', ['.', '.', '#']),
    ('mark_cells(2, 3, [(0, 2), (1, 0)])', ['..#', '#..']),
    ('mark_cells(1, 1, [(0, 0)])', ['#']),
    ('mark_cells(4, 2, [(3, 1), (0, 0)])', ['#.', '..', '..', '.#']),
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
