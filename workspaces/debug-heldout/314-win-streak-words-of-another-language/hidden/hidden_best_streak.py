import sys

from best_streak import best_streak

CASES = [
    ("best_streak('WW')", 'steady'),
    ("best_streak('LLDWWWWDD')", 'steady'),
    ("best_streak('WL')", 'mixed'),
    ("best_streak('LWWWWWL')", 'mixed'),
    ("best_streak('LWWDW')", 'mixed'),
    ("best_streak('WWWWWWW')", 'hot'),
    ("best_streak('WWWWLWWWWD')", 'steady'),
    ("best_streak('WWWLWWWLWD')", 'mixed'),
    ("best_streak('WWWWWWDWD')", 'steady'),
    ("best_streak('WDDLL')", 'mixed'),
    ("best_streak('WWDLWDLWD')", 'mixed'),
    ("best_streak('WWWWWWLWL')", 'mixed'),
    ("best_streak('WLLWWDWDDL')", 'mixed'),
    ("best_streak('LDWWWLWL')", 'mixed'),
    ("best_streak('')", 'new'),
    ("best_streak('LLLDDDLLDD')", 'mixed'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("best_streak.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
