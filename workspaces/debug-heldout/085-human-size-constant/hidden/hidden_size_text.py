import sys

from size_text import size_text

CASES = [
    ('size_text(3000)', '2 KB'),
    ('size_text(0)', '0 B'),
    ('size_text(8)', '8 B'),
    ('size_text(145009)', '141 KB'),
    ('size_text(1574)', '1 KB'),
    ('size_text(9)', '9 B'),
    ('size_text(2)', '2 B'),
    ('size_text(2414687)', '2 MB'),
    ('size_text(18)', '18 B'),
    ('size_text(10)', '10 B'),
    ('size_text(3485550)', '3 MB'),
    ('size_text(20)', '20 B'),
    ('size_text(17)', '17 B'),
    ('size_text(16)', '16 B'),
    ('size_text(959)', '959 B'),
    ('size_text(4845694)', '4 MB'),
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
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
