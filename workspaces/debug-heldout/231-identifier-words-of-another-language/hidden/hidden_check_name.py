import sys

from check_name import check_name

CASES = [
    ("check_name('bb')", True),
    ("check_name('')", False),
    ("check_name('b')", True),
    ("check_name('ba--')", False),
    ("check_name(' a ba')", False),
    ("check_name('111')", False),
    ("check_name('-aa9')", False),
    ("check_name('1a-a1')", False),
    ("check_name('1a ')", False),
    ("check_name('9a')", False),
    ("check_name('11aa')", False),
    ("check_name('91')", False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("check_name.py"):
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
