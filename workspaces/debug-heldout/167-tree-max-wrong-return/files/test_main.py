import sys

from main import largest_node

CASES = [
    ('largest_node((9, None, (9, (1, None, None), (9, None, None))))', 9),
    ('largest_node((-5, None, None))', -5),
    ('largest_node((1, (15, (-6, None, None), (7, None, None)), None))', 15),
    ('largest_node(None)', None),
    ('largest_node((20, None, None))', 20),
    ('largest_node((20, (6, (-7, None, None), None), (14, (2, None, None), (15, None, None))))', 20),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("main.py"):
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
