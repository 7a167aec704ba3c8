import sys

from utils import read_config

CASES = [
    ("read_config(['name=x y'])", {'name': 'x y'}),
    ('read_config([])', {}),
    ("read_config(['  '])", {}),
    ("read_config(['name = fast', '', 'debug =3', 'broken line'])", {'name': 'fast', 'debug': '3'}),
    ("read_config(['size=x y', '# note', 'debug =x y'])", {'size': 'x y', 'debug': 'x y'}),
    ("read_config(['name=on'])", {'name': 'on'}),
    ("read_config(['name=3', 'name = fast'])", {'name': 'fast'}),
    ("read_config(['debug =fast', 'debug=on', 'debug = fast', 'debug =fast', 'broken line'])", {'debug': 'fast'}),
    ("read_config(['debug =x y', '  ', 'name =fast'])", {'debug': 'x y', 'name': 'fast'}),
    ("read_config(['# size = 9', 'broken line'])", {}),
    ("read_config(['broken line', 'debug = x y', 'debug = x y', 'name=on'])", {'debug': 'x y', 'name': 'on'}),
    ("read_config(['name = fast', 'size=3', 'name=x y', '# size = 9'])", {'name': 'x y', 'size': '3'}),
    ("read_config(['mode =fast', 'name =fast', 'name = on', '  ', '  '])", {'mode': 'fast', 'name': 'on'}),
    ("read_config(['# size = 9', '', '  '])", {}),
    ("read_config(['name =3'])", {'name': '3'}),
    ("read_config(['mode=3'])", {'mode': '3'}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("utils.py"):
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
