import sys

from module import phi

CASES = [
    ('phi(60)', 16),
    ('phi(22)', 10),
    ('phi(30)', 8),
    ('phi(14)', 6),
    ('phi(16)', 8),
    ('phi(49)', 42),
    ('phi(5)', 4),
    ('phi(53)', 52),
    ('phi(43)', 42),
    ('phi(37)', 36),
    ('phi(6)', 2),
    ('phi(25)', 20),
    ('phi(41)', 40),
    ('phi(20)', 8),
    ('phi(2)', 1),
    ('phi(31)', 30),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("module.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
