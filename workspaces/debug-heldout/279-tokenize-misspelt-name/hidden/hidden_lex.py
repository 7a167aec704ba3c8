import sys

from lex import lex

CASES = [
    ("lex('  )')", [')']),
    ("lex('x')", ['x']),
    ("lex('23')", [('num', '23')]),
    ("lex('23-*')", [('num', '23'), '-', '*']),
    ("lex('123)1')", [('num', '123'), ')', ('num', '1')]),
    ("lex(' +')", ['+']),
    ("lex(')foofoo+23foo')", [')', 'f', 'o', 'o', 'f', 'o', 'o', '+', ('num', '23'), 'f', 'o', 'o']),
    ("lex('** 1xfoo')", ['*', '*', ('num', '1'), 'x', 'f', 'o', 'o']),
    ("lex(')+**1(')", [')', '+', '*', '*', ('num', '1'), '(']),
    ("lex('- *1*')", ['-', '*', ('num', '1'), '*']),
    ("lex('+ ')", ['+']),
    ("lex('foo11 xx')", ['f', 'o', 'o', ('num', '11'), 'x', 'x']),
    ("lex(')23')", [')', ('num', '23')]),
    ("lex('+*1**')", ['+', '*', ('num', '1'), '*', '*']),
    ("lex(' 232323')", [('num', '232323')]),
    ("lex('123 ')", [('num', '123')]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("lex.py"):
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
