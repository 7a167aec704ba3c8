import sys

from module import gate

CASES = [
    ('gate([])', (0, [])),
    ("gate(['push', 'push'])", (0, ['locked', 'locked'])),
    ("gate(['coin', 'push', 'coin', 'coin', 'push', 'coin', 'push'])", (3, ['open', 'locked', 'open', 'open', 'locked', 'open', 'locked'])),
    ("gate(['push', 'push', 'coin', 'coin', 'push', 'coin', 'push'])", (2, ['locked', 'locked', 'open', 'open', 'locked', 'open', 'locked'])),
    ("gate(['push', 'push', 'push', 'coin', 'push', 'coin', 'push', 'coin'])", (2, ['locked', 'locked', 'locked', 'open', 'locked', 'open', 'locked', 'open'])),
    ("gate(['coin', 'coin', 'coin', 'push', 'coin', 'push', 'push'])", (2, ['open', 'open', 'open', 'locked', 'open', 'locked', 'locked'])),
    ("gate(['coin', 'push', 'coin', 'push'])", (2, ['open', 'locked', 'open', 'locked'])),
    ("gate(['push', 'push', 'push', 'push', 'coin', 'coin', 'coin'])", (0, ['locked', 'locked', 'locked', 'locked', 'open', 'open', 'open'])),
    ("gate(['push', 'push', 'coin', 'coin', 'coin'])", (0, ['locked', 'locked', 'open', 'open', 'open'])),
    ("gate(['push', 'push', 'push', 'coin', 'coin', 'coin', 'coin'])", (0, ['locked', 'locked', 'locked', 'open', 'open', 'open', 'open'])),
    ("gate(['coin', 'coin', 'push'])", (1, ['open', 'open', 'locked'])),
    ("gate(['coin', 'push', 'coin'])", (1, ['open', 'locked', 'open'])),
    ("gate(['push', 'push', 'push', 'coin', 'coin'])", (0, ['locked', 'locked', 'locked', 'open', 'open'])),
    ("gate(['push', 'push', 'push', 'push', 'coin', 'push'])", (1, ['locked', 'locked', 'locked', 'locked', 'open', 'locked'])),
    ("gate(['coin', 'push', 'push', 'push', 'push', 'coin'])", (1, ['open', 'locked', 'locked', 'locked', 'locked', 'open'])),
    ("gate(['push', 'coin', 'push', 'push', 'coin', 'coin'])", (1, ['locked', 'open', 'locked', 'locked', 'open', 'open'])),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("module.py"):
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
