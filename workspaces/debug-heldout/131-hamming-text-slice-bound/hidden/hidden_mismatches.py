import sys

from mismatches import mismatches

CASES = [
    ("mismatches('baccba', 'c')", 6),
    ("mismatches('', '')", 0),
    ("mismatches('aca', 'bb')", 3),
    ("mismatches('aa', 'aaccaca')", 5),
    ("mismatches('b', '')", 1),
    ("mismatches('bacaa', 'caab')", 4),
    ("mismatches('caacaac', 'cacc')", 4),
    ("mismatches('abbbaa', 'ac')", 5),
    ("mismatches('c', 'ca')", 1),
    ("mismatches('bbacb', 'cacbaa')", 6),
    ("mismatches('b', 'abbaa')", 5),
    ("mismatches('baaccc', 'caa')", 4),
    ("mismatches('ac', 'cbccaac')", 7),
    ("mismatches('bc', 'b')", 1),
    ("mismatches('aaaa', 'aa')", 2),
    ("mismatches('ccacac', 'aa')", 6),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mismatches.py"):
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
