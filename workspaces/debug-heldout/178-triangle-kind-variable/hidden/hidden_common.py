import sys

from common import classify_triangle

CASES = [
    ('classify_triangle(5, 3, 6)', 'scalene'),
    ('classify_triangle(1, 1, 1)', 'equilateral'),
    ('classify_triangle(6, 1, 4)', 'invalid'),
    ('classify_triangle(1, 1, 2)', 'invalid'),
    ('classify_triangle(5, 4, 1)', 'invalid'),
    ('classify_triangle(2, 5, 1)', 'invalid'),
    ('classify_triangle(6, 5, 1)', 'invalid'),
    ('classify_triangle(3, 1, 1)', 'invalid'),
    ('classify_triangle(4, 3, 3)', 'isosceles'),
    ('classify_triangle(6, 2, 6)', 'isosceles'),
    ('classify_triangle(6, 6, 6)', 'equilateral'),
    ('classify_triangle(2, 2, 3)', 'isosceles'),
    ('classify_triangle(1, 2, 5)', 'invalid'),
    ('classify_triangle(4, 4, 1)', 'isosceles'),
    ('classify_triangle(4, 3, 5)', 'scalene'),
    ('classify_triangle(1, 5, 1)', 'invalid'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("common.py"):
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
