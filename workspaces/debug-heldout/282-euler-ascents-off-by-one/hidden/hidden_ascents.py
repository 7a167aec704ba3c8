import sys

from ascents import ascents

CASES = [
    ('ascents(10)', [1, 1013, 47840, 455192, 1310354, 1310354, 455192, 47840, 1013, 1]),
    ('ascents(8)', [1, 247, 4293, 15619, 15619, 4293, 247, 1]),
    ('ascents(6)', [1, 57, 302, 302, 57, 1]),
    ('ascents(9)', [1, 502, 14608, 88234, 156190, 88234, 14608, 502, 1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("ascents.py"):
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
