import sys

from solution import mirror

CASES = [
    ('mirror((7, (6, None, (7, None, None)), (3, None, None)))', (7, (3, None, None), (6, (7, None, None), None))),
    ('mirror((3, None, (3, (2, None, None), (8, None, None))))', (3, (3, (8, None, None), (2, None, None)), None)),
    ('mirror((9, None, None))', (9, None, None)),
    ('mirror((2, (9, (2, None, None), (8, None, None)), None))', (2, None, (9, (8, None, None), (2, None, None)))),
    ('mirror((1, None, (9, (2, None, None), (6, None, None))))', (1, (9, (6, None, None), (2, None, None)), None)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("solution.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
