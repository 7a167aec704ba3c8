import sys

from pack_list import pack_list

CASES = [
    ('pack_list([6, 5, 3, 5, 5])', [6, 3]),
    ('pack_list([-1, 4, 6, -3, 12, -2, 11])', [6, -3, 12]),
    ('pack_list([5, 8, 2])', []),
    ('pack_list([4, -3, 2, -2, -3, 11, 4, 11])', [-3, -3]),
    ('pack_list([3, 6, 10, 7, 7, -2, 0, 1, 6])', [3, 6, 0, 6]),
    ('pack_list([3, 0, 11, 4, 12, 2, 4, 10, 11])', [3, 0, 12]),
    ('pack_list([9, 1, 4, 1, 10])', [9]),
    ('pack_list([10, 6, 3, 12, 6, 3, 6, 4])', [6, 3, 12, 6, 3, 6]),
    ('pack_list([4, 7, 8, -2, 6, -2, 0, 7])', [6, 0]),
    ('pack_list([7, 8])', []),
    ('pack_list([6, 9, 6, 9, 10, 11, 7, 7])', [6, 9, 6, 9]),
    ('pack_list([7, 6, 8, 5, 5, 9, 6, 5, 3])', [6, 9, 6, 3]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("pack_list.py"):
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
