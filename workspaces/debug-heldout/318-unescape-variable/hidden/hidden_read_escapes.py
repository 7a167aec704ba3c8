import sys

from read_escapes import read_escapes

CASES = [
    ("read_escapes('x y\\\\t')", 'x y\t'),
    ("read_escapes('')", ''),
    ("read_escapes('x y\\\\\\\\x yb')", 'x y\\x yb'),
    ("read_escapes('\\\\naa')", '\naa'),
    ("read_escapes('\\\\\\\\x yx yx y')", '\\x yx yx y'),
    ("read_escapes('\\\\t\\\\\\\\\\\\tx yb')", '\t\\\tx yb'),
    ("read_escapes('\\\\\\\\aa\\\\t')", '\\aa\t'),
    ("read_escapes('\\\\n\\\\tx yx yx y')", '\n\tx yx yx y'),
    ("read_escapes('\\\\tbx yx y\\\\\\\\')", '\tbx yx y\\'),
    ("read_escapes('x yb\\\\t')", 'x yb\t'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("read_escapes.py"):
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
