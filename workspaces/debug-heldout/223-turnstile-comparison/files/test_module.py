import sys

from module import gate

CASES = [
    ("gate(['coin', 'push'])", (1, ['open', 'locked'])),
    ("gate(['coin', 'coin', 'coin', 'push', 'push'])", (1, ['open', 'open', 'open', 'locked', 'locked'])),
    ("gate(['coin', 'coin', 'coin', 'push', 'coin'])", (1, ['open', 'open', 'open', 'locked', 'open'])),
    ("gate(['coin', 'coin'])", (0, ['open', 'open'])),
    ("gate(['push', 'push', 'push'])", (0, ['locked', 'locked', 'locked'])),
    ("gate(['coin'])", (0, ['open'])),
    ("gate(['push', 'coin', 'push'])", (1, ['locked', 'open', 'locked'])),
    ("gate(['push', 'push', 'coin'])", (0, ['locked', 'locked', 'open'])),
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
