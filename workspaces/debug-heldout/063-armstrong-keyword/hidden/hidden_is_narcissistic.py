import sys

from is_narcissistic import is_narcissistic

CASES = [
    ('is_narcissistic(19)', False),
    ('is_narcissistic(0)', True),
    ('is_narcissistic(542)', False),
    ('is_narcissistic(7)', True),
    ('is_narcissistic(407)', True),
    ('is_narcissistic(104)', False),
    ('is_narcissistic(370)', True),
    ('is_narcissistic(12)', False),
    ('is_narcissistic(80)', False),
    ('is_narcissistic(606)', False),
    ('is_narcissistic(853)', False),
    ('is_narcissistic(1634)', True),
    ('is_narcissistic(754)', False),
    ('is_narcissistic(17)', False),
    ('is_narcissistic(371)', True),
    ('is_narcissistic(98)', False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("is_narcissistic.py"):
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
