import sys

from util import shortcuts

CASES = [
    ("shortcuts(['exit', 'on', 'edit', 'send', 'save'])", {'e': 'exit', 'o': 'on', 'd': 'edit', 's': 'send', 'a': 'save'}),
    ("shortcuts(['open', 'open', 'open', 'on', 'on'])", {'o': 'open', 'p': 'open', 'e': 'open', 'n': 'on'}),
    ("shortcuts(['exit', 'exit', 'send', 'on', 'send', 'exit'])", {'e': 'exit', 'x': 'exit', 's': 'send', 'o': 'on', 'n': 'send', 'i': 'exit'}),
    ("shortcuts(['save', 'save', 'edit', 'exit', 'send', 'send'])", {'s': 'save', 'a': 'save', 'e': 'edit', 'x': 'exit', 'n': 'send', 'd': 'send'}),
    ("shortcuts(['exit', 'exit', 'send', 'on', 'save'])", {'e': 'exit', 'x': 'exit', 's': 'send', 'o': 'on', 'a': 'save'}),
    ("shortcuts(['on', 'on', 'send', 'send'])", {'o': 'on', 'n': 'on', 's': 'send', 'e': 'send'}),
    ("shortcuts(['send', 'send', 'save', 'edit', 'open'])", {'s': 'send', 'e': 'send', 'a': 'save', 'd': 'edit', 'o': 'open'}),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
