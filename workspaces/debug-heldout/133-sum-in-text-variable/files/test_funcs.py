import sys

from funcs import total_in_text

CASES = [
    ("total_in_text('moon')", 0),
    ("total_in_text('16 ba26 Class is')", 42),
    ("total_in_text('coffee 29 b23')", 52),
    ("total_in_text('bb25 pen')", 25),
    ("total_in_text('coffee 11 28 on')", 39),
    ("total_in_text('b20')", 20),
    ("total_in_text('noon 14')", 14),
    ("total_in_text('')", 0),
    ("total_in_text('23')", 23),
    ("total_in_text('jump 17 4 35 lamp')", 56),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("funcs.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
