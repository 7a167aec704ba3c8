import sys

from blur import blur

CASES = [
    ('blur([[7], [1]])', [[7], [8]]),
    ('blur([[9, 3], [0, 0]])', [[9, 12], [9, 3]]),
    ('blur([[9, 2], [9, 7]])', [[9, 11], [18, 18]]),
    ('blur([[5, 9]])', [[5, 14]]),
    ('blur([[7, 2]])', [[7, 9]]),
    ('blur([[0, 9, 9]])', [[0, 9, 18]]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("blur.py"):
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
