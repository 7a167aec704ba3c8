import sys

from buggy import least_common_multiple

CASES = [
    ('least_common_multiple(15, 8)', 120),
    ('least_common_multiple(1, 2)', 2),
    ('least_common_multiple(1, 25)', 25),
    ('least_common_multiple(1, 18)', 18),
    ('least_common_multiple(33, 13)', 429),
    ('least_common_multiple(34, 16)', 272),
    ('least_common_multiple(35, 17)', 595),
    ('least_common_multiple(27, 25)', 675),
    ('least_common_multiple(1, 15)', 15),
    ('least_common_multiple(14, 22)', 154),
    ('least_common_multiple(13, 17)', 221),
    ('least_common_multiple(34, 14)', 238),
    ('least_common_multiple(31, 1)', 31),
    ('least_common_multiple(23, 19)', 437),
    ('least_common_multiple(39, 33)', 429),
    ('least_common_multiple(17, 8)', 136),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("buggy.py"):
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
