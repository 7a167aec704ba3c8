import sys

from source import blur

CASES = [
    ('blur([[9]])', 8),
    ('blur([[3], [8]])', 10),
    ('blur([[8, 0]])', 7),
    ('blur([[7], [9]])', 15),
    ('blur([[3]])', 2),
    ('blur([[7, 0, 3], [9, 4, 4]])', 15),
    ('blur([[0, 2], [2, 9], [4, 6]])', 18),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("source.py"):
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
