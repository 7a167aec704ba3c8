import sys

from work import edit_distance

CASES = [
    ("edit_distance('ac', 'aa')", 1),
    ("edit_distance('ac', 'a')", 1),
    ("edit_distance('acacc', 'abbaba')", 4),
    ("edit_distance('abcca', 'cc')", 3),
    ("edit_distance('cc', 'ab')", 2),
    ("edit_distance('abcc', 'cca')", 3),
    ("edit_distance('accc', 'cc')", 2),
    ("edit_distance('', 'ca')", 2),
    ("edit_distance('', 'aaab')", 4),
    ("edit_distance('', 'aca')", 3),
    ("edit_distance('cbba', 'b')", 3),
    ("edit_distance('bacc', 'cabb')", 3),
    ("edit_distance('c', 'b')", 1),
    ("edit_distance('a', 'aacbab')", 5),
    ("edit_distance('a', 'baac')", 3),
    ("edit_distance('b', 'abc')", 2),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work.py"):
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
