import sys

from settle import settle

CASES = [
    ('settle(0.0, 3)', (8, 1.73)),
    ('settle(1.2, 3)', (7, 1.73)),
    ('settle(2.1, 7)', (10, 2.65)),
    ('settle(1.0, 6)', (11, 2.45)),
    ('settle(6.0, 5)', (10, 2.24)),
    ('settle(1.9, 8)', (12, 2.83)),
    ('settle(2.5, 3)', (7, 1.73)),
    ('settle(1.3, 8)', (12, 2.83)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("settle.py"):
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
