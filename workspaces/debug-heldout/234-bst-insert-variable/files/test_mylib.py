import sys

from mylib import add_node

CASES = [
    ('add_node(None, 1)', (1, None, None)),
    ('add_node((11, None, (17, None, None)), 10)', (11, (10, None, None), (17, None, None))),
    ('add_node(None, 2)', (2, None, None)),
    ('add_node((12, None, (13, None, (17, None, None))), 18)', (12, None, (13, None, (17, None, (18, None, None))))),
    ('add_node((15, None, None), 8)', (15, (8, None, None), None)),
    ('add_node((0, None, None), 5)', (0, None, (5, None, None))),
    ('add_node((8, None, None), 20)', (8, None, (20, None, None))),
    ('add_node((8, None, None), 18)', (8, None, (18, None, None))),
    ('add_node((20, None, None), 0)', (20, (0, None, None), None)),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mylib.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
