import sys

from decode_escapes import decode_escapes

CASES = [
    ("decode_escapes('\\\\nx y')", '\nx y'),
    ("decode_escapes('x yba\\\\n')", 'x yba\n'),
    ("decode_escapes('\\\\\\\\\\\\nx y')", '\\\nx y'),
    ("decode_escapes('x y\\\\t\\\\n')", 'x y\t\n'),
    ("decode_escapes('\\\\\\\\\\\\t')", '\\\t'),
    ("decode_escapes('x yb\\\\ta')", 'x yb\ta'),
    ("decode_escapes('\\\\\\\\b')", '\\b'),
    ("decode_escapes('\\\\t\\\\nb\\\\n')", '\t\nb\n'),
    ("decode_escapes('aa\\\\n\\\\\\\\')", 'aa\n\\'),
    ("decode_escapes('x ya')", 'x ya'),
    ("decode_escapes('aa\\\\\\\\\\\\\\\\\\\\\\\\')", 'aa\\\\\\'),
    ("decode_escapes('abx ya')", 'abx ya'),
    ("decode_escapes('\\\\t\\\\\\\\\\\\\\\\x ya')", '\t\\\\x ya'),
    ("decode_escapes('\\\\n\\\\n')", '\n\n'),
    ("decode_escapes('\\\\t\\\\n\\\\\\\\')", '\t\n\\'),
    ("decode_escapes('ab\\\\\\\\\\\\tb')", 'ab\\\tb'),
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
