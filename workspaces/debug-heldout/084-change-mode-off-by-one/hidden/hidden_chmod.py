import sys

from chmod import chmod

CASES = [
    ("chmod('534', ['g+x', 'u-rw', 'o-rw'])", '130'),
    ("chmod('070', ['o-r', 'u+w', 'a+w'])", '272'),
    ("chmod('333', ['g-w', 'u+x', 'g=rw'])", '363'),
    ("chmod('071', ['o-x', 'g-w', 'g-w'])", '050'),
    ("chmod('231', ['a-w', 'u=x', 'o=w'])", '112'),
    ("chmod('331', ['a=w'])", '222'),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
