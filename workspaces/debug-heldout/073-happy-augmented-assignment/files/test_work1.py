import sys

from work1 import is_happy

CASES = [
    ('is_happy(84)', False),
    ('is_happy(7)', True),
    ('is_happy(35)', False),
    ('is_happy(34)', False),
    ('is_happy(61)', False),
    ('is_happy(45)', False),
    ('is_happy(3)', False),
    ('is_happy(5)', False),
    ('is_happy(44)', True),
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
    elif shown < 2:
        shown += 1
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
