import sys

from n_choose_k import n_choose_k

CASES = [
    ('n_choose_k(1, 10)', 0),
    ('n_choose_k(6, 0)', 1),
    ('n_choose_k(2, 3)', 0),
    ('n_choose_k(10, 1)', 10),
    ('n_choose_k(6, 4)', 15),
    ('n_choose_k(5, 8)', 0),
    ('n_choose_k(0, 10)', 0),
    ('n_choose_k(1, 2)', 0),
    ('n_choose_k(11, 0)', 1),
    ('n_choose_k(3, 1)', 3),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("n_choose_k.py"):
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
