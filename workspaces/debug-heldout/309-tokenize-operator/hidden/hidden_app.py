import sys

from app import lex

CASES = [
    ("lex('1-')", [1, '-']),
    ("lex('x*')", ['x', '*']),
    ("lex('(123')", ['(', 123]),
    ("lex('(1-123')", ['(', 1, '-', 123]),
    ("lex('(foofoo-')", ['(', 'f', 'o', 'o', 'f', 'o', 'o', '-']),
    ("lex('23)23xfoo')", [23, ')', 23, 'x', 'f', 'o', 'o']),
    ("lex('x23-(foo')", ['x', 23, '-', '(', 'f', 'o', 'o']),
    ("lex('(23-+1')", ['(', 23, '-', '+', 1]),
    ("lex('+foo1(((')", ['+', 'f', 'o', 'o', 1, '(', '(', '(']),
    ("lex('  (x')", ['(', 'x']),
    ("lex('23')", [23]),
    ("lex('(-()+')", ['(', '-', '(', ')', '+']),
    ("lex('1*23foo+)')", [1, '*', 23, 'f', 'o', 'o', '+', ')']),
    ("lex('()foo+(')", ['(', ')', 'f', 'o', 'o', '+', '(']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("app.py"):
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
