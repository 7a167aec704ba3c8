import sys

from load_settings import load_settings

CASES = [
    ("load_settings(['# size = 9', 'mode = x y', 'debug = fast', 'debug = fast'])", {'mode': 'x y', 'debug': 'fast'}),
    ("load_settings(['debug = fast', 'name=x y', 'debug = fast', 'size=on', 'name =3'])", {'debug': 'fast', 'name': '3', 'size': 'on'}),
    ("load_settings(['name =on', 'mode=fast', 'name=fast'])", {'name': 'fast', 'mode': 'fast'}),
    ("load_settings(['mode = fast', 'debug = fast'])", {'mode': 'fast', 'debug': 'fast'}),
    ("load_settings(['debug=3', 'name=on', 'mode=on', 'broken line'])", {'debug': '3', 'name': 'on', 'mode': 'on'}),
    ("load_settings(['broken line', 'debug =fast', 'name =x y', 'size =3', 'mode =on'])", {'debug': 'fast', 'name': 'x y', 'size': '3', 'mode': 'on'}),
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
