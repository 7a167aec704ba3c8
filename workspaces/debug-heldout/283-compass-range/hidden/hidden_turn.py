import sys

from turn import turn

CASES = [
    ("turn('N', 'R')", 'E'),
    ("turn('W', 'RLLLLL')", 'W'),
    ("turn('S', 'RLLRRR')", 'N'),
    ("turn('N', 'RLRLLL')", 'S'),
    ("turn('E', 'LLR')", 'N'),
    ("turn('N', 'LLLLR')", 'E'),
    ("turn('E', 'R')", 'S'),
    ("turn('W', 'LLLR')", 'E'),
    ("turn('E', 'LLLLLL')", 'W'),
    ("turn('N', '')", 'N'),
    ("turn('N', 'LRR')", 'E'),
    ("turn('E', 'LRR')", 'S'),
    ("turn('N', 'LLRLL')", 'E'),
    ("turn('E', 'RRLLLR')", 'E'),
    ("turn('N', 'RRRL')", 'S'),
    ("turn('N', 'LR')", 'N'),
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
