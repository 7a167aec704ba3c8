import sys

from app import delete_distance

CASES = [
    ("delete_distance('', '')", 0),
    ("delete_distance('cc', '')", 2),
    ("delete_distance('c', '')", 1),
    ("delete_distance('cac', 'bcb')", 4),
    ("delete_distance('cc', 'bbaca')", 5),
    ("delete_distance('cabc', 'a')", 3),
    ("delete_distance('bbbbb', 'cbb')", 4),
    ("delete_distance('a', 'cb')", 3),
    ("delete_distance('cccc', 'bcba')", 6),
    ("delete_distance('baab', 'aabbc')", 3),
    ("delete_distance('b', 'cc')", 3),
    ("delete_distance('bacba', 'bcab')", 3),
    ("delete_distance('bca', 'cba')", 2),
    ("delete_distance('aaaa', 'a')", 3),
    ("delete_distance('abbcc', 'bbbbb')", 6),
    ("delete_distance('ba', 'bb')", 2),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
