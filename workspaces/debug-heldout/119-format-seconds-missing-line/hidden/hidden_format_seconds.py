import sys

from format_seconds import format_seconds

CASES = [
    ('format_seconds(11595)', '3:13:15'),
    ('format_seconds(3547)', '0:59:07'),
    ('format_seconds(1448)', '0:24:08'),
    ('format_seconds(1478)', '0:24:38'),
    ('format_seconds(19695)', '5:28:15'),
    ('format_seconds(16004)', '4:26:44'),
    ('format_seconds(17)', '0:00:17'),
    ('format_seconds(4571)', '1:16:11'),
    ('format_seconds(5)', '0:00:05'),
    ('format_seconds(13378)', '3:42:58'),
    ('format_seconds(2)', '0:00:02'),
    ('format_seconds(4)', '0:00:04'),
    ('format_seconds(18204)', '5:03:24'),
    ('format_seconds(17512)', '4:51:52'),
    ('format_seconds(16569)', '4:36:09'),
    ('format_seconds(7472)', '2:04:32'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("format_seconds.py"):
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
