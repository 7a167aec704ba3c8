import sys

from file_size import file_size

CASES = [
    ('file_size(6)', '6.0'),
    ('file_size(13)', '13.0'),
    ('file_size(790937)', '790.9k'),
    ('file_size(1369)', '1.4k'),
    ('file_size(10)', '10.0'),
    ('file_size(16)', '16.0'),
    ('file_size(2939993)', '2.9M'),
    ('file_size(18)', '18.0'),
    ('file_size(2771759)', '2.8M'),
    ('file_size(3171290)', '3.2M'),
    ('file_size(2963353)', '3.0M'),
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
