import sys

from app import walk_links

CASES = [
    ('walk_links({5: 0, 4: 5}, 1)', ([], 1)),
    ('walk_links({3: 0, 5: 0}, 0)', ([], 0)),
    ('walk_links({1: 5, 5: 3, 6: 7, 0: 4}, 1)', ([1, 5], 3)),
    ('walk_links({6: 7, 4: 6}, 1)', ([], 1)),
    ('walk_links({3: 3, 5: 1, 4: 3, 6: 5}, 4)', ([4, 3], True)),
    ('walk_links({3: 6, 6: 6, 5: 0, 1: 7, 2: 5}, 3)', ([3, 6], True)),
    ('walk_links({0: 4, 4: 7, 2: 1, 1: 1, 6: 4}, 3)', ([], 3)),
    ('walk_links({5: 1, 1: 5, 4: 4}, 3)', ([], 3)),
    ('walk_links({0: 5, 5: 1}, 3)', ([], 3)),
    ('walk_links({2: 7, 6: 7, 3: 2, 1: 2}, 4)', ([], 4)),
    ('walk_links({5: 5, 6: 2, 1: 4, 2: 3, 4: 6}, 4)', ([4, 6, 2], 3)),
    ('walk_links({4: 6, 5: 7, 3: 2, 2: 2}, 4)', ([4], 6)),
    ('walk_links({0: 5}, 0)', ([0], 5)),
    ('walk_links({3: 0, 5: 6, 4: 7}, 3)', ([3], 0)),
    ('walk_links({6: 2, 3: 4, 1: 7}, 3)', ([3], 4)),
    ('walk_links({1: 7, 2: 1, 6: 6}, 5)', ([], 5)),
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
