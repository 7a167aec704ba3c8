import sys

from rotate_bits import rotate_bits

CASES = [
    ('rotate_bits(255, 1)', 255),
    ('rotate_bits(5, 0)', 5),
    ('rotate_bits(143, 7)', 199),
    ('rotate_bits(250, 1)', 245),
    ('rotate_bits(43, 7)', 149),
    ('rotate_bits(170, 2)', 170),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
