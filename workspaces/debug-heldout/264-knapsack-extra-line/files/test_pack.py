import sys

from pack import pack

CASES = [
    ('pack([(4, 7)], 0)', 0),
    ('pack([(5, 12), (4, 6)], 3)', 0),
    ('pack([], 4)', 0),
    ('pack([(5, 11), (5, 11), (3, 1)], 12)', 22),
    ('pack([(2, 4), (4, 6)], 8)', 10),
    ('pack([(6, 2)], 1)', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("pack.py"):
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
