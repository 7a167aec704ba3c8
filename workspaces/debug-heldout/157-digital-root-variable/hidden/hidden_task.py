import sys

from task import digital_root

CASES = [
    ('digital_root(1)', 1),
    ('digital_root(1079)', 8),
    ('digital_root(17)', 8),
    ('digital_root(2341)', 1),
    ('digital_root(12)', 3),
    ('digital_root(32)', 5),
    ('digital_root(2271)', 3),
    ('digital_root(7)', 7),
    ('digital_root(3806)', 8),
    ('digital_root(9073)', 1),
    ('digital_root(8164)', 1),
    ('digital_root(9999)', 9),
    ('digital_root(317)', 2),
    ('digital_root(18)', 9),
    ('digital_root(11)', 2),
    ('digital_root(990)', 9),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("task.py"):
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
