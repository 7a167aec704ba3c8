import sys

from task import mismatches

CASES = [
    ("mismatches('', 'c')", 1),
    ("mismatches('acabca', '')", 6),
    ("mismatches('ccbbaa', 'abcc')", 6),
    ("mismatches('bbc', 'aaaccb')", 6),
    ("mismatches('bbba', 'bac')", 3),
    ("mismatches('', 'bbcccb')", 6),
    ("mismatches('aaaa', 'bcabacb')", 6),
    ("mismatches('abcba', 'cbbabba')", 6),
    ("mismatches('', 'ccbacb')", 6),
    ("mismatches('abbcab', 'bc')", 6),
    ("mismatches('bbba', 'baac')", 3),
    ("mismatches('a', 'bb')", 2),
    ("mismatches('baca', 'a')", 4),
    ("mismatches('ccccccc', 'bacb')", 6),
    ("mismatches('ccb', 'ca')", 2),
    ("mismatches('', 'aaaaa')", 5),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("task.py"):
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
