import sys

from program import ways_to_pay

CASES = [
    ('ways_to_pay([9], 0)', 1),
    ('ways_to_pay([2, 4, 6, 8], 20)', 23),
    ('ways_to_pay([2, 4, 6, 7], 7)', 1),
    ('ways_to_pay([8, 9], 14)', 0),
    ('ways_to_pay([6, 8], 8)', 1),
    ('ways_to_pay([2, 3, 6, 8], 12)', 7),
    ('ways_to_pay([3, 9], 14)', 0),
    ('ways_to_pay([4, 9], 11)', 0),
    ('ways_to_pay([1, 4, 6, 9], 10)', 6),
    ('ways_to_pay([2, 3, 9], 11)', 3),
    ('ways_to_pay([2, 9], 15)', 1),
    ('ways_to_pay([8, 9], 9)', 1),
    ('ways_to_pay([2, 4, 6], 1)', 0),
    ('ways_to_pay([1, 3, 8, 9], 6)', 3),
    ('ways_to_pay([1, 2, 4], 12)', 16),
    ('ways_to_pay([2, 7], 0)', 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("program.py"):
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
