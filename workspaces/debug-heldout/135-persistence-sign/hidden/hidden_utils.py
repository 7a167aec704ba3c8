import sys

from utils import persistence

CASES = [
    ('persistence(4052)', 1),
    ('persistence(3480)', 1),
    ('persistence(4)', 0),
    ('persistence(15)', 1),
    ('persistence(3234)', 3),
    ('persistence(8323)', 3),
    ('persistence(9999)', 3),
    ('persistence(765)', 2),
    ('persistence(2748)', 4),
    ('persistence(1452)', 2),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("utils.py"):
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
