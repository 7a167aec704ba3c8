import sys

from helpers import deletions

CASES = [
    ("deletions('aabbb', 'ccccc')", 10),
    ("deletions('bbacb', '')", 5),
    ("deletions('cb', 'cc')", 2),
    ("deletions('bbbaa', 'bb')", 3),
    ("deletions('b', 'babaa')", 4),
    ("deletions('bc', 'aa')", 4),
    ("deletions('a', 'abaaa')", 4),
    ("deletions('aaac', '')", 4),
    ("deletions('bbbab', 'c')", 6),
    ("deletions('bcb', 'aabc')", 3),
    ("deletions('', 'bbbb')", 4),
    ("deletions('', '')", 0),
    ("deletions('bab', 'aaab')", 3),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("helpers.py"):
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
