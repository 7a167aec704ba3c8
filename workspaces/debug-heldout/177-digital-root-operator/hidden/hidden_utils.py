import sys

from utils import digital_root

CASES = [
    ('digital_root(1)', 1),
    ('digital_root(9999)', 9),
    ('digital_root(0)', 0),
    ('digital_root(493)', 7),
    ('digital_root(419)', 5),
    ('digital_root(6170)', 5),
    ('digital_root(1849)', 4),
    ('digital_root(7221)', 3),
    ('digital_root(14)', 5),
    ('digital_root(15)', 6),
    ('digital_root(7994)', 2),
    ('digital_root(18)', 9),
    ('digital_root(9)', 9),
    ('digital_root(5246)', 8),
    ('digital_root(4)', 4),
    ('digital_root(1263)', 3),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("utils.py"):
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
