import sys

from size_text import size_text

CASES = [
    ('size_text(2929)', '2.9k'),
    ('size_text(0)', '0.0'),
    ('size_text(4)', '4.0'),
    ('size_text(20)', '20.0'),
    ('size_text(16)', '16.0'),
    ('size_text(1996)', '2.0k'),
    ('size_text(7)', '7.0'),
    ('size_text(13)', '13.0'),
    ('size_text(2045)', '2.0k'),
    ('size_text(1)', '1.0'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("size_text.py"):
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
