import sys

from total_in_text import total_in_text

CASES = [
    ("total_in_text('a')", 0),
    ("total_in_text('I a24 aa5')", 29),
    ("total_in_text('red')", 0),
    ("total_in_text('b4 ba30 13')", 47),
    ("total_in_text('level bb16 19')", 35),
    ("total_in_text('a30 a8 green to')", 38),
    ("total_in_text('civic 32 gold a14')", 46),
    ("total_in_text('10')", 10),
    ("total_in_text('summer aa9 noon')", 9),
    ("total_in_text('tea letter 19')", 19),
    ("total_in_text('0 39')", 39),
    ("total_in_text('32 a5')", 37),
    ("total_in_text('bottle egg they!')", 0),
    ("total_in_text('door cat ba8')", 8),
    ("total_in_text('35 river paper 3')", 38),
    ("total_in_text('38 slow b25 to 23')", 86),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("total_in_text.py"):
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
