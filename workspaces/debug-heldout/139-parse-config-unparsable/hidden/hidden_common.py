import sys

from common import parse_config

CASES = [
    ("parse_config(['name=x y'])", {'name': 'x y'}),
    ('parse_config([])', {}),
    ("parse_config(['debug = x y', 'size =on', 'broken line'])", {'debug': 'x y', 'size': 'on'}),
    ("parse_config(['# size = 9', 'size=fast'])", {'size': 'fast'}),
    ("parse_config(['name =on', 'size =fast', '# size = 9', 'size =x y', 'size =3'])", {'name': 'on', 'size': '3'}),
    ("parse_config(['  ', '  '])", {}),
    ("parse_config(['# note'])", {}),
    ("parse_config(['# size = 9'])", {}),
    ("parse_config(['  ', ''])", {}),
    ("parse_config(['# note', 'size =on', 'mode=fast'])", {'size': 'on', 'mode': 'fast'}),
    ("parse_config(['mode=x y', 'mode=x y', '', '# size = 9'])", {'mode': 'x y'}),
    ("parse_config(['mode = fast'])", {'mode': 'fast'}),
    ("parse_config(['# size = 9', 'broken line', 'debug =on', '  '])", {'debug': 'on'}),
    ("parse_config(['name=fast', 'name=fast'])", {'name': 'fast'}),
    ("parse_config(['debug=on', 'debug=fast', 'mode = x y', 'debug=on', 'broken line'])", {'debug': 'on', 'mode': 'x y'}),
    ("parse_config(['# size = 9', 'debug = 3', 'mode =on', 'name=3'])", {'debug': '3', 'mode': 'on', 'name': '3'}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("common.py"):
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
