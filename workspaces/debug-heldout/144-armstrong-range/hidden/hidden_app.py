import sys

from app import is_armstrong

CASES = [
    ('is_armstrong(153)', True),
    ('is_armstrong(370)', True),
    ('is_armstrong(1634)', True),
    ('is_armstrong(999)', False),
    ('is_armstrong(593)', False),
    ('is_armstrong(5)', True),
    ('is_armstrong(461)', False),
    ('is_armstrong(255)', False),
    ('is_armstrong(2)', True),
    ('is_armstrong(10)', False),
    ('is_armstrong(8208)', True),
    ('is_armstrong(0)', True),
    ('is_armstrong(702)', False),
    ('is_armstrong(813)', False),
    ('is_armstrong(867)', False),
    ('is_armstrong(511)', False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
