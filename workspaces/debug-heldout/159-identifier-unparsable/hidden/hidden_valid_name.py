import sys

from valid_name import valid_name

CASES = [
    ("valid_name('1')", False),
    ("valid_name('a')", True),
    ("valid_name('  ---')", False),
    ("valid_name('bb')", True),
    ("valid_name('19')", False),
    ("valid_name('a1 -')", False),
    ("valid_name(' -1')", False),
    ("valid_name('9a')", False),
    ("valid_name('19-  ')", False),
    ("valid_name('1b1')", False),
    ("valid_name('b-')", False),
    ("valid_name('aa')", True),
    ("valid_name(' 91 ')", False),
    ("valid_name('aaabb')", True),
    ("valid_name('9')", False),
    ("valid_name(' _ 1_')", False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("valid_name.py"):
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
