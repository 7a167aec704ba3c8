import sys

from chmod import chmod

CASES = [
    ("chmod('471', ['g=r'])", '441'),
    ("chmod('733', ['a=rw', 'o=r'])", '664'),
    ("chmod('562', ['g-w', 'g-w'])", '542'),
    ("chmod('541', ['a+rw'])", '767'),
    ("chmod('645', ['a+x', 'a-r'])", '311'),
    ("chmod('002', ['a+w', 'u+w'])", '222'),
    ("chmod('546', ['u-r', 'o-x'])", '146'),
    ("chmod('305', ['u-w', 'a+w', 'o+w'])", '327'),
    ("chmod('462', ['o-w'])", '460'),
    ("chmod('774', ['a-w'])", '554'),
    ("chmod('712', ['a+w', 'u+x', 'a+w'])", '732'),
    ("chmod('364', ['g=w', 'u=rw'])", '624'),
    ("chmod('002', ['a+r', 'u=r', 'a=w'])", '222'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("chmod.py"):
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
