import sys

from numbered import numbered

CASES = [
    ("numbered(['paper', 'cat'], 0)", ['0) paper', '1) cat']),
    ('numbered([], 1)', []),
    ("numbered(['hello'], 1)", ['1) hello']),
    ("numbered(['east', 'box', 'tiger,', 'box'], 1)", ['1) east', '2) box', '3) tiger,', '4) box']),
    ("numbered(['lion', 'fast'], 3)", ['3) lion', '4) fast']),
    ("numbered(['tiger', 'one', 'Green', 'coffee'], 2)", ['2) tiger', '3) one', '4) Green', '5) coffee']),
    ("numbered(['week', 'tiger'], 0)", ['0) week', '1) tiger']),
    ("numbered(['snow', 'you'], 3)", ['3) snow', '4) you']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("numbered.py"):
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
