import sys

from mylib import compass

CASES = [
    ("compass('W', 'RR')", 'E'),
    ("compass('E', '')", 'E'),
    ("compass('S', 'RLL')", 'E'),
    ("compass('W', 'RLRL')", 'W'),
    ("compass('S', 'RRRL')", 'N'),
    ("compass('S', 'RRLLRR')", 'N'),
    ("compass('S', 'L')", 'E'),
    ("compass('W', 'LRL')", 'S'),
    ("compass('N', 'RLRRR')", 'W'),
    ("compass('W', 'LLR')", 'S'),
    ("compass('N', 'LR')", 'N'),
    ("compass('N', 'RLLRLL')", 'S'),
    ("compass('E', 'RRRRRR')", 'W'),
    ("compass('N', 'LLLLL')", 'W'),
    ("compass('N', 'RR')", 'S'),
    ("compass('W', 'RRR')", 'S'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mylib.py"):
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
