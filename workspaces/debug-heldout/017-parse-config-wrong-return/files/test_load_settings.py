import sys

from load_settings import load_settings

CASES = [
    ('load_settings([])', {}),
    ("load_settings(['# note', '# note', '# note', '', 'size = 3'])", {'size': '3'}),
    ("load_settings(['debug =3', '', '# note', '', 'debug =3'])", {'debug': '3'}),
    ("load_settings(['  ', 'debug =3'])", {'debug': '3'}),
    ("load_settings(['size =3'])", {'size': '3'}),
    ("load_settings(['name=x y', '# size = 9'])", {'name': 'x y'}),
    ("load_settings(['debug =on', 'name=fast'])", {'debug': 'on', 'name': 'fast'}),
    ("load_settings(['name = x y', 'mode =fast'])", {'name': 'x y', 'mode': 'fast'}),
    ("load_settings(['broken line'])", {}),
    ("load_settings(['  ', '  '])", {}),
    ("load_settings(['# note', '  ', '  ', '# size = 9', '  '])", {}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("load_settings.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
