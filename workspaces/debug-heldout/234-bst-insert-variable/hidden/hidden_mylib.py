import sys

from mylib import add_node

CASES = [
    ('add_node(None, 20)', (20, None, None)),
    ('add_node((14, (5, None, None), (18, None, None)), 16)', (14, (5, None, None), (18, (16, None, None), None))),
    ('add_node((7, (1, None, (5, None, None)), None), 0)', (7, (1, (0, None, None), (5, None, None)), None)),
    ('add_node((14, (3, None, None), None), 20)', (14, (3, None, None), (20, None, None))),
    ('add_node(None, 3)', (3, None, None)),
    ('add_node((0, None, (10, None, (18, (15, None, None), None))), 14)', (0, None, (10, None, (18, (15, (14, None, None), None), None)))),
    ('add_node((6, (3, None, None), (13, (8, None, None), (18, None, (20, None, None)))), 7)', (6, (3, None, None), (13, (8, (7, None, None), None), (18, None, (20, None, None))))),
    ('add_node((4, (0, None, None), (8, None, (17, None, (18, None, None)))), 8)', (4, (0, None, None), (8, None, (17, None, (18, None, None))))),
    ('add_node((2, None, (6, None, (16, (9, None, None), None))), 4)', (2, None, (6, (4, None, None), (16, (9, None, None), None)))),
    ('add_node((7, (4, None, None), (13, None, None)), 0)', (7, (4, (0, None, None), None), (13, None, None))),
    ('add_node((13, (8, (4, None, None), None), (19, None, None)), 17)', (13, (8, (4, None, None), None), (19, (17, None, None), None))),
    ('add_node((17, (4, None, (6, None, (7, None, None))), (18, None, None)), 1)', (17, (4, (1, None, None), (6, None, (7, None, None))), (18, None, None))),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
