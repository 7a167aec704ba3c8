import sys

from tools import overlap_area

CASES = [
    ('overlap_area((2, 3, 6, 8), (0, 0, 11, 12))', 20),
    ('overlap_area((0, 4, 8, 9), (2, 0, 12, 6))', 12),
    ('overlap_area((4, 3, 5, 9), (9, 8, 12, 12))', 0),
    ('overlap_area((1, 4, 5, 9), (7, 2, 12, 10))', 0),
    ('overlap_area((5, 1, 5, 6), (7, 5, 10, 12))', 0),
    ('overlap_area((1, 1, 10, 8), (9, 4, 12, 12))', 4),
    ('overlap_area((5, 0, 7, 9), (1, 3, 9, 9))', 12),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("tools.py"):
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
