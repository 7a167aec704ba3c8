import sys

from run_gate import run_gate

CASES = [
    ('run_gate([])', (0, [])),
    ("run_gate(['push', 'coin'])", (0, ['locked', 'open'])),
    ("run_gate(['coin'])", (0, ['open'])),
    ("run_gate(['push', 'coin', 'push', 'push', 'push'])", (1, ['locked', 'open', 'locked', 'locked', 'locked'])),
    ("run_gate(['push', 'push', 'coin'])", (0, ['locked', 'locked', 'open'])),
    ("run_gate(['push', 'coin', 'push', 'push', 'coin', 'coin', 'push', 'push'])", (2, ['locked', 'open', 'locked', 'locked', 'open', 'open', 'locked', 'locked'])),
    ("run_gate(['coin', 'coin', 'push', 'push', 'push', 'push', 'coin', 'push'])", (2, ['open', 'open', 'locked', 'locked', 'locked', 'locked', 'open', 'locked'])),
    ("run_gate(['coin', 'coin', 'push', 'coin', 'push'])", (2, ['open', 'open', 'locked', 'open', 'locked'])),
    ("run_gate(['coin', 'coin', 'coin', 'coin', 'coin', 'coin', 'push'])", (1, ['open', 'open', 'open', 'open', 'open', 'open', 'locked'])),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("run_gate.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
