import sys

from util import shortcuts

CASES = [
    ("shortcuts(['open', 'edit'])", {'o': 'open', 'e': 'edit'}),
    ("shortcuts(['on'])", {'o': 'on'}),
    ("shortcuts(['open', 'exit'])", {'o': 'open', 'e': 'exit'}),
    ("shortcuts(['exit', 'send', 'save'])", {'e': 'exit', 's': 'send', 'a': 'save'}),
    ("shortcuts(['exit', 'open', 'exit', 'exit'])", {'e': 'exit', 'o': 'open', 'x': 'exit', 'i': 'exit'}),
    ("shortcuts(['save'])", {'s': 'save'}),
    ('shortcuts([])', {}),
    ("shortcuts(['edit', 'exit', 'save'])", {'e': 'edit', 'x': 'exit', 's': 'save'}),
    ("shortcuts(['open', 'open', 'save'])", {'o': 'open', 'p': 'open', 's': 'save'}),
    ("shortcuts(['open'])", {'o': 'open'}),
    ("shortcuts(['on', 'exit', 'exit', 'open'])", {'o': 'on', 'e': 'exit', 'x': 'exit', 'p': 'open'}),
    ("shortcuts(['open', 'on'])", {'o': 'open', 'n': 'on'}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("util.py"):
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
