import sys

from total_in_text import total_in_text

CASES = [
    ("total_in_text('fast b7 b6 21')", 34),
    ("total_in_text('ba24')", 24),
    ("total_in_text('')", 0),
    ("total_in_text('aa11 37')", 48),
    ("total_in_text('18')", 18),
    ("total_in_text('bb9 level')", 9),
    ("total_in_text('31 aa29')", 60),
    ("total_in_text('32 14')", 46),
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
