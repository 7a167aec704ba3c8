import sys

from source import rotate_text

CASES = [
    ("rotate_text('dcd', 0)", 'dcd'),
    ("rotate_text('a2bcdb', 1)", 'a2bcdb'),
    ("rotate_text('d22d', 5)", 'd22d'),
    ("rotate_text('', 6)", ''),
    ("rotate_text('e11', 2)", 'e11'),
    ("rotate_text('2a1bc', 2)", '2a1bc'),
    ("rotate_text('', 1)", ''),
    ("rotate_text('e', 0)", 'e'),
    ("rotate_text('', 7)", ''),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("source.py"):
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
