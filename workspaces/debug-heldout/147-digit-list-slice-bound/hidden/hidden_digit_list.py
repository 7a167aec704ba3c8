import sys

from digit_list import digit_list

CASES = [
    ('digit_list(76695)', [7, 6, 6, 9, 5]),
    ('digit_list(16)', [1, 6]),
    ('digit_list(41638)', [4, 1, 6, 3, 8]),
    ('digit_list(4)', [4]),
    ('digit_list(19701)', [1, 9, 7, 0, 1]),
    ('digit_list(10301)', [1, 0, 3, 0, 1]),
    ('digit_list(86118)', [8, 6, 1, 1, 8]),
    ('digit_list(3)', [3]),
    ('digit_list(9)', [9]),
    ('digit_list(59905)', [5, 9, 9, 0, 5]),
    ('digit_list(2567)', [2, 5, 6, 7]),
    ('digit_list(53467)', [5, 3, 4, 6, 7]),
    ('digit_list(12772)', [1, 2, 7, 7, 2]),
    ('digit_list(6)', [6]),
    ('digit_list(19)', [1, 9]),
    ('digit_list(23277)', [2, 3, 2, 7, 7]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("digit_list.py"):
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
