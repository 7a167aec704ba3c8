import sys

from unescape import unescape

CASES = [
    ("unescape('ba')", 'ba'),
    ("unescape('\\\\n\\\\tx y')", '\n\tx y'),
    ("unescape('x y\\\\tx y')", 'x y\tx y'),
    ("unescape('x yax y')", 'x yax y'),
    ("unescape('bb')", 'bb'),
    ("unescape('\\\\tx y\\\\\\\\b')", '\tx y\\b'),
    ("unescape('b')", 'b'),
    ("unescape('a')", 'a'),
    ("unescape('\\\\t\\\\t\\\\\\\\bb')", '\t\t\\bb'),
    ("unescape('\\\\\\\\\\\\\\\\')", '\\\\'),
    ("unescape('a\\\\\\\\')", 'a\\'),
    ("unescape('\\\\nab')", '\nab'),
    ("unescape('ax yb')", 'ax yb'),
    ("unescape('\\\\t\\\\\\\\')", '\t\\'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("unescape.py"):
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
