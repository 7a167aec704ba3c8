import sys

from funcs import load_settings

CASES = [
    ("load_settings(['mode =x y'])", {'mode': 'x y'}),
    ("load_settings(['', '# size = 9', 'size =fast', '', '# size = 9'])", {'size': 'fast'}),
    ("load_settings(['mode =on', '# note', '', '  ', 'mode =on'])", {'mode': 'on'}),
    ("load_settings(['name = on', '# size = 9', '# size = 9', '# note', '# size = 9'])", {'name': 'on'}),
    ("load_settings(['name=x y'])", {'name': 'x y'}),
    ("load_settings([''])", {}),
    ("load_settings(['# size = 9', 'mode = x y', 'debug=3'])", {'mode': 'x y', 'debug': '3'}),
    ("load_settings(['broken line', 'size = on', '# note', 'mode =x y', '  '])", {'size': 'on', 'mode': 'x y'}),
    ("load_settings(['name = on'])", {'name': 'on'}),
    ("load_settings(['debug =on'])", {'debug': 'on'}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("funcs.py"):
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
