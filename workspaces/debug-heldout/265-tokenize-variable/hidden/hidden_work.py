import sys

from work import lex

CASES = [
    ("lex('(')", ['(']),
    ("lex('foo(')", ['f', 'o', 'o', '(']),
    ("lex(')+( foo(')", [')', '+', '(', 'f', 'o', 'o', '(']),
    ("lex('(( x')", ['(', '(', 'x']),
    ("lex('xfoo foo23')", ['x', 'f', 'o', 'o', 'f', 'o', 'o', 23]),
    ("lex('x)- ()')", ['x', ')', '-', '(', ')']),
    ("lex('-x**x1')", ['-', 'x', '*', '*', 'x', 1]),
    ("lex('+')", ['+']),
    ("lex('(foo(')", ['(', 'f', 'o', 'o', '(']),
    ("lex('1+* 1')", [1, '+', '*', 1]),
    ("lex(')1(')", [')', 1, '(']),
    ("lex('x')", ['x']),
    ("lex('x--')", ['x', '-', '-']),
    ("lex('1')", [1]),
    ("lex('1231-+(')", [1231, '-', '+', '(']),
    ("lex('  +)1')", ['+', ')', 1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work.py"):
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
