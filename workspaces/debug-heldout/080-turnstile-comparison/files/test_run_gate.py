import sys

from run_gate import run_gate

CASES = [
    ("run_gate(['coin', 'coin'])", (0, ['open', 'open'])),
    ("run_gate(['coin', 'push', 'push', 'push'])", (1, ['open', 'locked', 'locked', 'locked'])),
    ("run_gate(['coin', 'coin', 'coin'])", (0, ['open', 'open', 'open'])),
    ("run_gate(['push', 'coin', 'push', 'push'])", (1, ['locked', 'open', 'locked', 'locked'])),
    ("run_gate(['push', 'coin', 'push'])", (1, ['locked', 'open', 'locked'])),
    ("run_gate(['push', 'coin', 'coin', 'push', 'push'])", (1, ['locked', 'open', 'open', 'locked', 'locked'])),
    ("run_gate(['push', 'push'])", (0, ['locked', 'locked'])),
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
