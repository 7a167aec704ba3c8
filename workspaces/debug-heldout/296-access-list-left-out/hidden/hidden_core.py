import sys

from core import check_access

CASES = [
    ("check_access([('allow', 'bob', '/a/b'), ('deny', 'ann', '/a/b')], 'bob', '/a/x')", False),
    ("check_access([('allow', '*', '/a')], 'ann', '/a/b/c')", True),
    ("check_access([('deny', '*', '/'), ('deny', '*', '/'), ('allow', '*', '/a/b')], 'ann', '/a/b/c')", False),
    ("check_access([('allow', 'ann', '/a/b'), ('allow', 'ann', '/'), ('deny', '*', '/'), ('deny', '*', '/')], 'bob', '/a/x')", False),
    ("check_access([('deny', 'ann', '/'), ('deny', 'bob', '/a'), ('deny', 'ann', '/a/b'), ('deny', 'ann', '/a')], 'bob', '/a/b/c')", False),
    ("check_access([('deny', '*', '/'), ('deny', '*', '/')], 'bob', '/z')", False),
    ("check_access([('allow', '*', '/a'), ('allow', 'bob', '/'), ('deny', 'bob', '/a/b'), ('deny', '*', '/a/b')], 'bob', '/a/x')", True),
    ("check_access([('deny', '*', '/a')], 'ann', '/z')", False),
    ("check_access([('deny', '*', '/a')], 'bob', '/a/x')", False),
    ("check_access([('allow', 'bob', '/a/b'), ('allow', 'bob', '/'), ('deny', 'ann', '/')], 'ann', '/a/b/c')", False),
    ("check_access([], 'ann', '/z')", False),
    ("check_access([('allow', '*', '/a'), ('deny', 'bob', '/a/b'), ('deny', '*', '/a'), ('deny', 'ann', '/')], 'bob', '/a/x')", True),
    ("check_access([('deny', 'bob', '/a/b'), ('allow', '*', '/a'), ('deny', 'bob', '/a/b'), ('deny', '*', '/a')], 'ann', '/z')", False),
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
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
