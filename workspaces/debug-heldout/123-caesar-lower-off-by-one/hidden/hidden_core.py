import sys

from core import rot

CASES = [
    ("rot('', 1)", ''),
    ("rot('xzay', 9)", 'gijh'),
    ("rot('', 0)", ''),
    ("rot('yczbyxzm', 4)", 'cgdfcbdq'),
    ("rot('xxz', 25)", 'wwy'),
    ("rot('ba a', 0)", 'ba a'),
    ("rot('zcc', 3)", 'cff'),
    ("rot('mbbmyby ', 4)", 'qffqcfc '),
    ("rot('yyyyy', 23)", 'vvvvv'),
    ("rot('', 26)", ''),
    ("rot('mmmmmmm', 6)", 'sssssss'),
    ("rot('zzz ', 19)", 'sss '),
    ("rot('yma', 5)", 'drf'),
    ("rot(' mmzbc', 11)", ' xxkmn'),
    ("rot('mmaxamm', 16)", 'ccqnqcc'),
    ("rot('ax x', 8)", 'if f'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("core.py"):
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
