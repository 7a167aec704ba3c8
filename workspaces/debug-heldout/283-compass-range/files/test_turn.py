import sys

from turn import turn

CASES = [
    ("turn('W', 'L')", 'S'),
    ("turn('S', 'R')", 'W'),
    ("turn('S', 'LL')", 'N'),
    ("turn('E', 'RL')", 'E'),
    ("turn('E', 'L')", 'N'),
    ("turn('E', '')", 'E'),
    ("turn('S', 'LR')", 'S'),
    ("turn('S', '')", 'S'),
    ("turn('N', 'L')", 'W'),
    ("turn('W', '')", 'W'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("turn.py"):
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
