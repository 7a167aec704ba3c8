import sys

from rotate_letters import rotate_letters

CASES = [
    ("rotate_letters('', 1)", ''),
    ("rotate_letters('z', 17)", 'i'),
    ("rotate_letters('bxy c', 20)", 'hde i'),
    ("rotate_letters('z', 1)", 'y'),
    ("rotate_letters('', 0)", ''),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("rotate_letters.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
