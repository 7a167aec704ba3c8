import sys

from split_tokens import split_tokens

CASES = [
    ("split_tokens('-x1')", ['-', 'x', 1]),
    ("split_tokens('(23')", ['(', 23]),
    ("split_tokens('*(23')", ['*', '(', 23]),
    ("split_tokens('+)foofoofoo')", ['+', ')', 'f', 'o', 'o', 'f', 'o', 'o', 'f', 'o', 'o']),
    ("split_tokens(' 23(foo+23')", [23, '(', 'f', 'o', 'o', '+', 23]),
    ("split_tokens(' ')", []),
    ("split_tokens('-*')", ['-', '*']),
    ("split_tokens('+')", ['+']),
    ("split_tokens('x')", ['x']),
    ("split_tokens(' -')", ['-']),
    ("split_tokens(')1foo (')", [')', 1, 'f', 'o', 'o', '(']),
    ("split_tokens('23-)foo*')", [23, '-', ')', 'f', 'o', 'o', '*']),
    ("split_tokens('-x')", ['-', 'x']),
    ("split_tokens(' -foo)+')", ['-', 'f', 'o', 'o', ')', '+']),
    ("split_tokens(')23x)')", [')', 23, 'x', ')']),
    ("split_tokens('-1')", ['-', 1]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("split_tokens.py"):
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
