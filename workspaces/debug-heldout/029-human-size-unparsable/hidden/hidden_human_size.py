import sys

from human_size import human_size

CASES = [
    ('human_size(1)', '1 B'),
    ('human_size(3000)', '2 KB'),
    ('human_size(17)', '17 B'),
    ('human_size(11)', '11 B'),
    ('human_size(2820660)', '2 MB'),
    ('human_size(841396)', '821 KB'),
    ('human_size(4985345)', '4 MB'),
    ('human_size(3153465)', '3 MB'),
    ('human_size(2324982)', '2 MB'),
    ('human_size(16)', '16 B'),
    ('human_size(2949)', '2 KB'),
    ('human_size(2792)', '2 KB'),
    ('human_size(4565807)', '4 MB'),
    ('human_size(6)', '6 B'),
    ('human_size(2148)', '2 KB'),
    ('human_size(3251682)', '3 MB'),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
