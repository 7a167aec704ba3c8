import sys

from main import happy_number

CASES = [
    ('happy_number(2)', False),
    ('happy_number(19)', True),
    ('happy_number(21)', False),
    ('happy_number(15)', False),
    ('happy_number(11)', False),
    ('happy_number(80)', False),
    ('happy_number(9)', False),
    ('happy_number(98)', False),
    ('happy_number(8)', False),
    ('happy_number(46)', False),
    ('happy_number(84)', False),
    ('happy_number(54)', False),
    ('happy_number(5)', False),
    ('happy_number(17)', False),
    ('happy_number(63)', False),
    ('happy_number(96)', False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("main.py"):
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
