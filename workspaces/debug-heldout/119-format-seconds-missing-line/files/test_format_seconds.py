import sys

from format_seconds import format_seconds

CASES = [
    ('format_seconds(8204)', '2:16:44'),
    ('format_seconds(1)', '0:00:01'),
    ('format_seconds(8)', '0:00:08'),
    ('format_seconds(0)', '0:00:00'),
    ('format_seconds(7)', '0:00:07'),
    ('format_seconds(16)', '0:00:16'),
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
