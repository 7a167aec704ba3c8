import sys

from file_size import file_size

CASES = [
    ('file_size(824)', '824.0'),
    ('file_size(2865)', '2.9k'),
    ('file_size(0)', '0.0'),
    ('file_size(1709)', '1.7k'),
    ('file_size(1)', '1.0'),
    ('file_size(20)', '20.0'),
    ('file_size(2267)', '2.3k'),
    ('file_size(19)', '19.0'),
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
