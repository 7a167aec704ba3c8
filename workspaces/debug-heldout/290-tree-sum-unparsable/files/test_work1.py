import sys

from work1 import sum_nodes

CASES = [
    ('sum_nodes((9, None, None))', 9),
    ('sum_nodes(None)', 0),
    ('sum_nodes((8, (-3, None, (12, None, None)), None))', 17),
    ('sum_nodes((-3, None, None))', -3),
    ('sum_nodes((6, None, None))', 6),
    ('sum_nodes((10, None, None))', 10),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work1.py"):
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
