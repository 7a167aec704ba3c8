import sys

from util import recaman_sequence

CASES = [
    ('recaman_sequence(2)', 3),
    ('recaman_sequence(1)', 1),
    ('recaman_sequence(8)', 20),
    ('recaman_sequence(6)', 13),
    ('recaman_sequence(24)', 63),
    ('recaman_sequence(0)', 0),
    ('recaman_sequence(22)', 63),
    ('recaman_sequence(21)', 63),
    ('recaman_sequence(5)', 7),
    ('recaman_sequence(20)', 62),
    ('recaman_sequence(19)', 62),
    ('recaman_sequence(15)', 24),
    ('recaman_sequence(14)', 23),
    ('recaman_sequence(13)', 23),
    ('recaman_sequence(18)', 43),
    ('recaman_sequence(23)', 63),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("util.py"):
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
