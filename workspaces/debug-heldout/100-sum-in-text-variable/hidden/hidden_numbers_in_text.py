import sys

from numbers_in_text import numbers_in_text

CASES = [
    ("numbers_in_text('table')", 0),
    ("numbers_in_text('')", 0),
    ("numbers_in_text('18 I a1 bb30 25')", 74),
    ("numbers_in_text('dog aa17 b9 bb22 hello')", 48),
    ("numbers_in_text('b5')", 5),
    ("numbers_in_text('16')", 16),
    ("numbers_in_text('noon')", 0),
    ("numbers_in_text('dog 40 to a30')", 70),
    ("numbers_in_text('25')", 25),
    ("numbers_in_text('13 a21 32')", 66),
    ("numbers_in_text('paper')", 0),
    ("numbers_in_text('a28 a1 26')", 55),
    ("numbers_in_text('to gold east 19')", 19),
    ("numbers_in_text('bb6')", 6),
    ("numbers_in_text('13 zebra')", 13),
    ("numbers_in_text('6 fire big rain b6')", 12),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
