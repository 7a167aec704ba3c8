import sys

from confusion import confusion

CASES = [
    ('confusion([(0, 1), (1, 0)])', (0, 1, 1, 0)),
    ('confusion([(1, 0), (0, 1), (0, 1), (0, 1), (1, 1), (0, 0), (1, 0), (1, 1)])', (2, 3, 2, 1)),
    ('confusion([(0, 1), (0, 0), (1, 1), (1, 0), (1, 1)])', (2, 1, 1, 1)),
    ('confusion([(1, 1), (0, 0), (0, 1)])', (1, 1, 0, 1)),
    ('confusion([(1, 0), (1, 0), (0, 0), (0, 1), (0, 1), (0, 0), (0, 1)])', (0, 3, 2, 2)),
    ('confusion([(1, 0), (1, 0), (1, 0), (0, 1), (1, 0), (0, 1), (1, 1), (1, 0)])', (1, 2, 5, 0)),
    ('confusion([(1, 0), (1, 0)])', (0, 0, 2, 0)),
    ('confusion([(0, 1), (1, 1), (0, 1), (1, 0), (1, 0), (1, 1), (0, 0), (0, 0)])', (2, 2, 2, 2)),
    ('confusion([(0, 0), (0, 0), (0, 0), (0, 0), (1, 0), (0, 1), (1, 1)])', (1, 1, 1, 4)),
    ('confusion([(0, 1), (0, 1), (0, 0), (1, 0)])', (0, 2, 1, 1)),
    ('confusion([(0, 0)])', (0, 0, 0, 1)),
    ('confusion([(0, 0), (1, 0), (0, 0), (1, 1)])', (1, 0, 1, 2)),
    ('confusion([(1, 1), (1, 0), (0, 1), (1, 1), (0, 0), (1, 0), (1, 0), (1, 0)])', (2, 1, 4, 1)),
    ('confusion([(0, 1), (0, 1), (1, 0), (0, 0), (1, 1), (0, 0), (1, 0)])', (1, 2, 2, 2)),
    ('confusion([(1, 0), (0, 0), (1, 1), (0, 0), (0, 1), (0, 1), (1, 1), (0, 0), (1, 1)])', (3, 2, 1, 3)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("confusion.py"):
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
