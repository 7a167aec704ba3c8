import sys

from height_text import height_text

CASES = [
    ('height_text(165)', "5'4"),
    ('height_text(24)', "0'9"),
    ('height_text(5)', "0'1"),
    ('height_text(191)', "6'3"),
    ('height_text(211)', "6'11"),
    ('height_text(179)', "5'10"),
    ('height_text(208)', "6'9"),
    ('height_text(143)', "4'8"),
    ('height_text(197)', "6'5"),
    ('height_text(2)', "0'0"),
    ('height_text(11)', "0'4"),
    ('height_text(3)', "0'1"),
    ('height_text(156)', "5'1"),
    ('height_text(166)', "5'5"),
    ('height_text(99)', "3'2"),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("height_text.py"):
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
