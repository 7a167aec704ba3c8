import sys

from chmod import chmod

CASES = [
    ("chmod('534', ['g-x'])", '524'),
    ("chmod('660', ['u+rw', 'u+rw', 'g+r'])", '660'),
    ("chmod('212', ['u=w', 'o=rw', 'o=w'])", '212'),
    ("chmod('304', ['g-w'])", '304'),
    ("chmod('447', ['u-w'])", '447'),
    ("chmod('744', ['o+r', 'a+w'])", '766'),
    ("chmod('307', ['g+r'])", '347'),
    ("chmod('152', ['g-w', 'o=x', 'g-r'])", '111'),
    ("chmod('604', ['o-rw', 'g-r'])", '600'),
    ("chmod('333', ['u-rw', 'a+r', 'o-x'])", '576'),
    ("chmod('444', ['u+x', 'o+x'])", '545'),
    ("chmod('414', ['g-w', 'a=x', 'a=rw'])", '666'),
    ("chmod('300', ['u+r', 'u=x', 'u+x'])", '100'),
    ("chmod('435', ['a=x', 'a-r', 'g=w'])", '121'),
    ("chmod('516', ['a-w'])", '514'),
    ("chmod('056', ['u=r', 'u=r', 'u=rw'])", '656'),
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
