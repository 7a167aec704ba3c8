import sys

from delete_distance import delete_distance

CASES = [
    ("delete_distance('', 'cabbb')", 5),
    ("delete_distance('cccc', 'bc')", 4),
    ("delete_distance('aaabb', 'ac')", 5),
    ("delete_distance('b', 'a')", 2),
    ("delete_distance('', 'a')", 1),
    ("delete_distance('a', 'bb')", 3),
    ("delete_distance('ca', 'aabc')", 4),
    ("delete_distance('aba', 'cbc')", 4),
    ("delete_distance('baac', 'aab')", 3),
    ("delete_distance('a', '')", 1),
    ("delete_distance('caa', 'a')", 2),
    ("delete_distance('cbb', 'aabcc')", 6),
    ("delete_distance('cc', 'cccb')", 2),
    ("delete_distance('c', 'caa')", 2),
    ("delete_distance('accbb', 'a')", 4),
    ("delete_distance('aaac', '')", 4),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("delete_distance.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
