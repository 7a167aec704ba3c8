import sys

from knapsack import knapsack

CASES = [
    ('knapsack([], 10)', 0),
    ('knapsack([(5, 14)], 8)', 14),
    ('knapsack([(3, 8)], 1)', 0),
    ('knapsack([(3, 8), (6, 12)], 14)', 20),
    ('knapsack([(6, 7), (1, 9), (6, 11)], 3)', 9),
    ('knapsack([(6, 10), (6, 10), (4, 4), (4, 8)], 6)', 10),
    ('knapsack([(4, 13), (1, 8), (6, 9), (2, 14), (3, 4)], 7)', 35),
    ('knapsack([(6, 11), (6, 13)], 13)', 24),
    ('knapsack([(1, 8), (3, 15)], 11)', 23),
    ('knapsack([(5, 9), (3, 8), (5, 4), (6, 8), (1, 6)], 5)', 14),
    ('knapsack([(5, 14), (3, 1)], 2)', 0),
    ('knapsack([(5, 13), (2, 13)], 5)', 13),
    ('knapsack([], 8)', 0),
    ('knapsack([(2, 13)], 7)', 13),
    ('knapsack([(1, 12), (3, 12), (6, 15)], 9)', 27),
    ('knapsack([(5, 9), (4, 3), (2, 13)], 12)', 25),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("knapsack.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
