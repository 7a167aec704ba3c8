import sys

from work1 import rotate_letters

CASES = [
    ("rotate_letters('xm', 1)", 'yn'),
    ("rotate_letters(' zzbbbz', 6)", ' ffhhhf'),
    ("rotate_letters('mb', 26)", 'mb'),
    ("rotate_letters(' xzzz', 5)", ' ceee'),
    ("rotate_letters(' a', 1)", ' b'),
    ("rotate_letters('bbm', 26)", 'bbm'),
    ("rotate_letters('z bxm', 23)", 'w yuj'),
    ("rotate_letters('bbbb', 22)", 'xxxx'),
    ("rotate_letters('zzzzz', 3)", 'ccccc'),
    ("rotate_letters('', 12)", ''),
    ("rotate_letters('czxbzyy', 26)", 'czxbzyy'),
    ("rotate_letters('m ', 2)", 'o '),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work1.py"):
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
