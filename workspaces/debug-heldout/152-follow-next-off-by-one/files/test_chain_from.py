import sys

from chain_from import chain_from

CASES = [
    ('chain_from({4: 6, 6: 2, 5: 3}, 1)', 0),
    ('chain_from({4: 0, 0: 0, 6: 5}, 4)', [0]),
    ('chain_from({2: 0, 6: 3, 1: 5}, 2)', 1),
    ('chain_from({2: 7, 0: 5, 6: 5}, 1)', 0),
    ('chain_from({3: 1}, 3)', 1),
    ('chain_from({1: 0, 2: 0}, 3)', 0),
    ('chain_from({2: 5, 4: 7, 5: 2}, 1)', 0),
    ('chain_from({3: 4, 0: 6}, 0)', 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("chain_from.py"):
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
