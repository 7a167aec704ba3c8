import sys

from mylib import number_groups

CASES = [
    ("number_groups('-24a3123')", 2),
    ("number_groups(',')", 0),
    ("number_groups('1835  26')", 2),
    ("number_groups('7x15')", 2),
    ("number_groups('ba')", 0),
    ("number_groups('20x0')", 2),
    ("number_groups(' ')", 0),
    ("number_groups('1910  ')", 1),
    ("number_groups(',211918 30')", 2),
    ("number_groups('xa ,x')", 0),
    ("number_groups('917,ab ')", 1),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mylib.py"):
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
