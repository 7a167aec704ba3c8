import sys

from common import shortcuts

CASES = [
    ("shortcuts(['exit', 'send', 'on', 'open', 'on'])", 'esopn'),
    ("shortcuts(['save', 'send'])", 'se'),
    ("shortcuts(['edit', 'edit', 'exit'])", 'edx'),
    ("shortcuts(['open', 'open'])", 'op'),
    ("shortcuts(['send', 'exit', 'on'])", 'seo'),
    ("shortcuts(['on', 'open', 'on', 'save'])", 'opns'),
    ("shortcuts(['edit', 'exit'])", 'ex'),
    ("shortcuts(['on', 'exit', 'open'])", 'oep'),
    ("shortcuts(['send', 'send', 'exit', 'save'])", 'sexa'),
    ("shortcuts(['edit', 'open', 'edit'])", 'eod'),
    ("shortcuts(['send', 'open', 'send'])", 'soe'),
    ("shortcuts(['exit'])", 'e'),
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
