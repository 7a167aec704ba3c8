import sys

from file_size import file_size

CASES = [
    ('file_size(0)', '0 B'),
    ('file_size(3028814)', '2 MB'),
    ('file_size(16)', '16 B'),
    ('file_size(703191)', '686 KB'),
    ('file_size(3322854)', '3 MB'),
    ('file_size(1088025)', '1 MB'),
    ('file_size(4782141)', '4 MB'),
    ('file_size(2341910)', '2 MB'),
    ('file_size(2531)', '2 KB'),
    ('file_size(8)', '8 B'),
    ('file_size(2319)', '2 KB'),
    ('file_size(2553)', '2 KB'),
    ('file_size(3354407)', '3 MB'),
    ('file_size(11)', '11 B'),
    ('file_size(638473)', '623 KB'),
    ('file_size(18)', '18 B'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("file_size.py"):
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
