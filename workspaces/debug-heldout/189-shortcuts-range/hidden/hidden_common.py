import sys

from common import shortcuts

CASES = [
    ("shortcuts(['send'])", 's'),
    ("shortcuts(['edit', 'edit'])", 'ed'),
    ('shortcuts([])', ''),
    ("shortcuts(['save', 'send', 'exit'])", 'sex'),
    ("shortcuts(['on', 'exit', 'exit', 'save'])", 'oexs'),
    ("shortcuts(['send', 'send'])", 'se'),
    ("shortcuts(['exit', 'on', 'save', 'edit', 'open'])", 'eosdp'),
    ("shortcuts(['on', 'edit', 'send', 'edit', 'save', 'edit'])", 'oesdai'),
    ("shortcuts(['on', 'exit', 'edit', 'on', 'send'])", 'oedns'),
    ("shortcuts(['on', 'send', 'exit', 'on', 'exit', 'save'])", 'osenxa'),
    ("shortcuts(['on'])", 'o'),
    ("shortcuts(['open', 'on', 'edit', 'exit', 'edit'])", 'onexd'),
    ("shortcuts(['open', 'exit', 'edit', 'exit', 'open', 'on'])", 'oedxpn'),
    ("shortcuts(['edit', 'edit', 'send', 'exit', 'send'])", 'edsxn'),
    ("shortcuts(['send', 'edit', 'edit', 'save', 'on', 'send'])", 'sedaon'),
    ("shortcuts(['exit', 'save', 'send', 'on', 'save'])", 'esnoa'),
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
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
