import sys

from tokenize_work import tokenize

CASES = [
    ("tokenize(' -')", ['-']),
    ("tokenize('(-')", ['(', '-']),
    ("tokenize('(  foo')", ['(', 'f', 'o', 'o']),
    ("tokenize(' 231++')", [('num', '231'), '+', '+']),
    ("tokenize(')(23--')", [')', '(', ('num', '23'), '-', '-']),
    ("tokenize(' **x1-')", ['*', '*', 'x', ('num', '1'), '-']),
    ("tokenize('foo-*)*')", ['f', 'o', 'o', '-', '*', ')', '*']),
    ("tokenize('x+))+foo')", ['x', '+', ')', ')', '+', 'f', 'o', 'o']),
    ("tokenize('1-23- ')", [('num', '1'), '-', ('num', '23'), '-']),
    ("tokenize('-(+))')", ['-', '(', '+', ')', ')']),
    ("tokenize('foo23')", ['f', 'o', 'o', ('num', '23')]),
    ("tokenize('+x)')", ['+', 'x', ')']),
    ("tokenize('+ 23-')", ['+', ('num', '23'), '-']),
    ("tokenize(' 23foo)foo)')", [('num', '23'), 'f', 'o', 'o', ')', 'f', 'o', 'o', ')']),
    ("tokenize('-')", ['-']),
    ("tokenize('1foofoo)1')", [('num', '1'), 'f', 'o', 'o', 'f', 'o', 'o', ')', ('num', '1')]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("tokenize_work.py"):
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
