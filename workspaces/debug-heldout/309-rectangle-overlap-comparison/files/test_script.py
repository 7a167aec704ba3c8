import sys

from script import overlap_area

CASES = [
    ('overlap_area((4, 3, 9, 8), (2, 9, 6, 6))', 0),
    ('overlap_area((0, 5, 6, 9), (4, 0, 10, 9))', 8),
    ('overlap_area((1, 0, 9, 8), (0, 9, 10, 9))', 0),
    ('overlap_area((3, 5, 9, 5), (0, 5, 8, 6))', 0),
    ('overlap_area((5, 2, 5, 10), (7, 4, 9, 9))', 0),
    ('overlap_area((2, 0, 9, 7), (4, 8, 8, 11))', 0),
    ('overlap_area((4, 0, 9, 10), (8, 8, 6, 8))', 0),
    ('overlap_area((3, 5, 5, 5), (0, 3, 8, 11))', 0),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("script.py"):
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
