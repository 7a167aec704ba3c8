import sys

from numbers_in_text import numbers_in_text

CASES = [
    ("numbers_in_text('bb3 lion cat 34 5')", 42),
    ("numbers_in_text('37 37 b17 20')", 111),
    ("numbers_in_text('ba1')", 1),
    ("numbers_in_text('a6')", 6),
    ("numbers_in_text('pear b24')", 24),
    ("numbers_in_text('by')", 0),
    ("numbers_in_text('ba7 wind bb3 1 b15')", 26),
    ("numbers_in_text('aa28 7 a2 ba9')", 46),
    ("numbers_in_text('a6 4')", 10),
    ("numbers_in_text('bb3 19 civic 33 10')", 65),
    ("numbers_in_text('38')", 38),
    ("numbers_in_text('10 15 ba26 bb19')", 70),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("numbers_in_text.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
