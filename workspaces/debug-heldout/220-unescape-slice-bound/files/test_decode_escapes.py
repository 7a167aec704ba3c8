import sys

from decode_escapes import decode_escapes

CASES = [
    ("decode_escapes('x y')", 'x y'),
    ("decode_escapes('\\\\t\\\\t')", '\t\t'),
    ("decode_escapes('x ybab')", 'x ybab'),
    ("decode_escapes('b\\\\\\\\bba')", 'b\\bba'),
    ("decode_escapes('b')", 'b'),
    ("decode_escapes('\\\\tx ya')", '\tx ya'),
    ("decode_escapes('\\\\t')", '\t'),
    ("decode_escapes('\\\\\\\\\\\\\\\\')", '\\\\'),
    ("decode_escapes('')", ''),
    ("decode_escapes('aa')", 'aa'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("decode_escapes.py"):
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
