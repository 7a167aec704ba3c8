import sys

from read_config import read_config

CASES = [
    ("read_config(['size = fast', ''])", {'size': 'fast'}),
    ("read_config(['# size = 9', 'size=fast'])", {'size': 'fast'}),
    ("read_config(['  ', 'mode=fast', 'broken line'])", {'mode': 'fast'}),
    ("read_config(['broken line', 'name = fast', 'mode = 3'])", {'name': 'fast', 'mode': '3'}),
    ("read_config(['broken line', 'mode=fast', 'name=on', 'broken line'])", {'mode': 'fast', 'name': 'on'}),
    ("read_config(['  ', 'name =fast'])", {'name': 'fast'}),
    ("read_config(['  ', '# note', 'broken line'])", {}),
    ("read_config(['broken line', '', ''])", {}),
    ("read_config(['# note', 'debug =3'])", {'debug': '3'}),
    ("read_config(['debug = fast', '# size = 9', 'name=x y', '# note'])", {'debug': 'fast', 'name': 'x y'}),
    ("read_config(['mode = fast', 'mode = fast', '# size = 9', 'mode=fast'])", {'mode': 'fast'}),
    ("read_config(['# size = 9'])", {}),
    ("read_config(['  ', '', 'mode = on', '# note', 'broken line'])", {'mode': 'on'}),
    ("read_config(['', '', 'mode=3', '', ''])", {'mode': '3'}),
    ("read_config(['size=fast', 'mode =x y', 'mode =x y'])", {'size': 'fast', 'mode': 'x y'}),
    ("read_config(['broken line', 'broken line', 'broken line', '# note', 'debug = on'])", {'debug': 'on'}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("read_config.py"):
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
