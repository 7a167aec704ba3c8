import sys

from draw import draw

CASES = [
    ('draw([9, 2, 8, 4, 0, 9])', ['-o-o-o', 'o-o-o', '-o-o', 'o-o', '-o', 'o']),
    ('draw([1])', ['o']),
    ('draw([9])', ['o']),
    ('draw([2, 0, 9, 9, 3, 8])', ['-o-o-o', 'o-o-o', '-o-o', 'o-o', '-o', 'o']),
    ('draw([8, 8, 4, 1, 3, 4])', ['-o-o-o', 'o-o-o', '-o-o', 'o-o', '-o', 'o']),
    ('draw([5, 4, 6, 6, 1, 5])', ['-o-o-o', 'o-o-o', '-o-o', 'o-o', '-o', 'o']),
    ('draw([0, 7, 2, 9, 7, 9])', ['-o-o-o', 'o-o-o', '-o-o', 'o-o', '-o', 'o']),
    ('draw([1, 1, 4, 0, 4, 5])', ['-o-o-o', 'o-o-o', '-o-o', 'o-o', '-o', 'o']),
    ('draw([7, 3, 6, 4])', ['-o-o', 'o-o', '-o', 'o']),
    ('draw([2, 9, 5, 3, 7, 7])', ['-o-o-o', 'o-o-o', '-o-o', 'o-o', '-o', 'o']),
    ('draw([0])', ['o']),
    ('draw([4, 9, 6, 0, 3, 7])', ['-o-o-o', 'o-o-o', '-o-o', 'o-o', '-o', 'o']),
    ('draw([8, 4, 1, 3, 1])', ['o-o-o', '-o-o', 'o-o', '-o', 'o']),
    ('draw([5, 7, 9, 2])', ['-o-o', 'o-o', '-o', 'o']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("draw.py"):
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
