import sys

from common import read_config

CASES = [
    ("read_config(['name =on', 'mode = fast'])", {'name': 'on', 'mode': 'fast'}),
    ("read_config(['mode = on'])", {'mode': 'on'}),
    ("read_config(['broken line', '', 'name =on', 'size = x y'])", {'name': 'on', 'size': 'x y'}),
    ("read_config(['size=x y', 'mode = 3', 'size=x y', 'mode =3'])", {'size': 'x y', 'mode': '3'}),
    ("read_config(['debug=on'])", {'debug': 'on'}),
    ("read_config(['', '# note'])", {}),
    ("read_config(['size = x y', 'debug =3', 'debug = 3', ''])", {'size': 'x y', 'debug': '3'}),
    ("read_config(['broken line', '# size = 9', 'name = 3'])", {'name': '3'}),
    ("read_config(['size =on', 'size =on', 'size = x y', 'mode=on'])", {'size': 'x y', 'mode': 'on'}),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
