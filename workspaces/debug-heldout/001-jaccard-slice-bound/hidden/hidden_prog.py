import sys

from prog import similarity

CASES = [
    ('similarity({5, 6, 0, 3}, set())', 0.0),
    ('similarity({3, 4}, set())', 0.0),
    ('similarity({2, 3, 5}, {5, 2, 0})', 0.5),
    ('similarity({2, 4, 1, 0}, {1})', 0.25),
    ('similarity({3, 2}, {3})', 0.5),
    ('similarity({6, 4}, {6})', 0.5),
    ('similarity({2, 3, 6}, {1, 0, 2, 6, 5})', 0.33),
    ('similarity({1, 0, 5, 6}, {5})', 0.25),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("prog.py"):
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
