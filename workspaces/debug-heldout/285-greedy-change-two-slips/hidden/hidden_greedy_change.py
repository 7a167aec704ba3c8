import sys

from greedy_change import greedy_change

CASES = [
    ('greedy_change(300)', {100: 3}),
    ('greedy_change(52)', {50: 1, 2: 1}),
    ('greedy_change(116)', {100: 1, 10: 1, 5: 1, 1: 1}),
    ('greedy_change(259)', {100: 2, 50: 1, 5: 1, 2: 2}),
    ('greedy_change(19)', {10: 1, 5: 1, 2: 2}),
    ('greedy_change(28)', {20: 1, 5: 1, 2: 1, 1: 1}),
    ('greedy_change(6)', {5: 1, 1: 1}),
    ('greedy_change(182)', {100: 1, 50: 1, 20: 1, 10: 1, 2: 1}),
    ('greedy_change(228)', {100: 2, 20: 1, 5: 1, 2: 1, 1: 1}),
    ('greedy_change(42)', {20: 2, 2: 1}),
    ('greedy_change(11)', {10: 1, 1: 1}),
    ('greedy_change(201)', {100: 2, 1: 1}),
    ('greedy_change(26)', {20: 1, 5: 1, 1: 1}),
    ('greedy_change(87)', {50: 1, 20: 1, 10: 1, 5: 1, 2: 1}),
    ('greedy_change(294)', {100: 2, 50: 1, 20: 2, 2: 2}),
    ('greedy_change(9)', {5: 1, 2: 2}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("greedy_change.py"):
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
