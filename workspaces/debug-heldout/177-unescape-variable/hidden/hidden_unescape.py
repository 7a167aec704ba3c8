import sys

from unescape import unescape

CASES = [
    ("unescape('b\\\\n')", 'b\n'),
    ("unescape('')", ''),
    ("unescape('bx yx yx yb')", 'bx yx yx yb'),
    ("unescape('b\\\\t\\\\nx yx y')", 'b\t\nx yx y'),
    ("unescape('\\\\\\\\\\\\t\\\\n\\\\\\\\a')", '\\\t\n\\a'),
    ("unescape('\\\\t\\\\t\\\\tb')", '\t\t\tb'),
    ("unescape('x y\\\\tx y\\\\\\\\x y')", 'x y\tx y\\x y'),
    ("unescape('ax y\\\\t\\\\\\\\a')", 'ax y\t\\a'),
    ("unescape('x yx ya')", 'x yx ya'),
    ("unescape('\\\\\\\\')", '\\'),
    ("unescape('\\\\t\\\\tx y\\\\n')", '\t\tx y\n'),
    ("unescape('x yx yx yb')", 'x yx yx yb'),
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
