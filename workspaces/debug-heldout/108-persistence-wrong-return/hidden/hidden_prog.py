import sys

from prog import persistence

CASES = [
    ('persistence(0)', 0),
    ('persistence(2254)', 2),
    ('persistence(7675)', 2),
    ('persistence(6951)', 2),
    ('persistence(5819)', 2),
    ('persistence(7)', 0),
    ('persistence(5395)', 3),
    ('persistence(8361)', 3),
    ('persistence(10)', 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("prog.py"):
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
