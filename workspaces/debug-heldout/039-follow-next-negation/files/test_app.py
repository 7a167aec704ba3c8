import sys

from app import walk_links

CASES = [
    ('walk_links({6: 7, 5: 7, 2: 3}, 0)', ([], 0)),
    ('walk_links({1: 6, 4: 3}, 4)', ([4], 3)),
    ('walk_links({1: 2, 0: 1, 6: 3, 2: 0}, 3)', ([], 3)),
    ('walk_links({0: 3, 1: 7, 2: 4}, 1)', ([1], 7)),
    ('walk_links({0: 5, 3: 2}, 5)', ([], 5)),
    ('walk_links({3: 0, 5: 1, 0: 3}, 2)', ([], 2)),
    ('walk_links({2: 4, 6: 0, 4: 3, 5: 6}, 4)', ([4], 3)),
    ('walk_links({2: 6, 1: 1}, 0)', ([], 0)),
    ('walk_links({5: 6, 0: 6}, 5)', ([5], 6)),
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
    elif shown < 3:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
