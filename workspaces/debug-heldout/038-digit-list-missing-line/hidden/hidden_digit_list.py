import sys

from digit_list import digit_list

CASES = [
    ('digit_list(15)', [1, 5]),
    ('digit_list(16904)', [1, 6, 9, 0, 4]),
    ('digit_list(0)', [0]),
    ('digit_list(4)', [4]),
    ('digit_list(20942)', [2, 0, 9, 4, 2]),
    ('digit_list(33851)', [3, 3, 8, 5, 1]),
    ('digit_list(78087)', [7, 8, 0, 8, 7]),
    ('digit_list(53710)', [5, 3, 7, 1, 0]),
    ('digit_list(1)', [1]),
    ('digit_list(29496)', [2, 9, 4, 9, 6]),
    ('digit_list(6)', [6]),
    ('digit_list(23015)', [2, 3, 0, 1, 5]),
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
