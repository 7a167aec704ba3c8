import sys

from core import check_access

CASES = [
    ("check_access([], 'bob', '/a/b/c')", False),
    ("check_access([], 'bob', '/z')", False),
    ("check_access([('deny', 'ann', '/')], 'bob', '/z')", False),
    ("check_access([('allow', 'ann', '/a'), ('allow', 'ann', '/a')], 'bob', '/a/b/c')", False),
    ("check_access([('deny', 'ann', '/a/b'), ('deny', 'ann', '/a'), ('allow', 'ann', '/')], 'ann', '/a/b/c')", False),
    ("check_access([('allow', 'bob', '/a/b')], 'bob', '/a/b/c')", True),
    ("check_access([('deny', '*', '/')], 'bob', '/z')", False),
    ("check_access([], 'ann', '/a/x')", False),
    ("check_access([('deny', 'ann', '/'), ('deny', 'ann', '/'), ('allow', 'ann', '/a/b')], 'ann', '/a/x')", False),
    ("check_access([('deny', 'bob', '/a'), ('allow', '*', '/a')], 'bob', '/a/b/c')", False),
    ("check_access([], 'ann', '/a/b/c')", False),
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
