import sys

from human_size import human_size

CASES = [
    ('human_size(0)', '0 B'),
    ('human_size(1238)', '1 KB'),
    ('human_size(7)', '7 B'),
    ('human_size(4198780)', '4 MB'),
    ('human_size(1180930)', '1 MB'),
    ('human_size(12)', '12 B'),
    ('human_size(20)', '20 B'),
    ('human_size(2652)', '2 KB'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("human_size.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
