import sys

from delete_distance import delete_distance

CASES = [
    ("delete_distance('b', 'ac')", 3),
    ("delete_distance('bb', 'c')", 3),
    ("delete_distance('', 'accca')", 5),
    ("delete_distance('cccca', 'bba')", 6),
    ("delete_distance('bba', 'a')", 2),
    ("delete_distance('', 'cbc')", 3),
    ("delete_distance('cab', '')", 3),
    ("delete_distance('c', 'baac')", 3),
    ("delete_distance('aa', 'bbb')", 5),
    ("delete_distance('abbba', 'cca')", 6),
    ("delete_distance('cccab', 'cb')", 3),
    ("delete_distance('aabba', 'cccc')", 9),
    ("delete_distance('cbaba', '')", 5),
    ("delete_distance('b', 'bcbb')", 3),
    ("delete_distance('cbccc', 'aac')", 6),
    ("delete_distance('bcbca', 'baabc')", 4),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
