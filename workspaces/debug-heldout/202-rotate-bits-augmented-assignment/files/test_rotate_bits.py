import sys

from rotate_bits import rotate_bits

CASES = [
    ('rotate_bits(1, 1)', 2),
    ('rotate_bits(128, 5)', 16),
    ('rotate_bits(33, 0)', 33),
    ('rotate_bits(60, 1)', 120),
    ('rotate_bits(19, 1)', 38),
    ('rotate_bits(15, 0)', 15),
    ('rotate_bits(37, 2)', 148),
    ('rotate_bits(1, 8)', 1),
    ('rotate_bits(9, 3)', 72),
    ('rotate_bits(0, 5)', 0),
    ('rotate_bits(18, 0)', 18),
    ('rotate_bits(0, 1)', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("rotate_bits.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
