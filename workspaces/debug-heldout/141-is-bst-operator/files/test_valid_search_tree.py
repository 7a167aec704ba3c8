import sys

from valid_search_tree import valid_search_tree

CASES = [
    ('valid_search_tree((8, (1, None, None), None))', True),
    ('valid_search_tree((9, None, (3, None, None)))', False),
    ('valid_search_tree((5, None, None))', True),
    ('valid_search_tree((1, None, None))', True),
    ('valid_search_tree((6, (3, None, None), (8, None, None)))', True),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("valid_search_tree.py"):
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
