import sys

from work import rise_counts

CASES = [
    ('rise_counts(1)', [1]),
    ('rise_counts(5)', [1, 66, 1]),
    ('rise_counts(6)', [1, 302, 57]),
    ('rise_counts(4)', [1, 11]),
    ('rise_counts(2)', [1]),
    ('rise_counts(3)', [1, 1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work.py"):
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
