import sys

from app import region_ids

CASES = [
    ("region_ids(['.', '.b', '.'])", [[1], [1, 2], [1]]),
    ("region_ids(['aaa', '.b', 'b', '.aa.'])", [[1, 1, 1], [2, 3], [4], [5, 6, 6, 7]]),
    ("region_ids(['bbb.', '...', 'bb'])", [[1, 1, 1, 2], [3, 3, 3], [4, 4]]),
    ("region_ids(['bb', 'ba', 'bbbb'])", [[1, 1], [1, 2], [1, 1, 1, 1]]),
    ("region_ids(['bbb.', 'ba', 'aba', 'b'])", [[1, 1, 1, 2], [1, 3], [4, 5, 6], [7]]),
    ("region_ids(['.', 'b.ba', '.aa.', 'bb..'])", [[1], [2, 3, 4, 5], [6, 7, 7, 8], [9, 9, 8, 8]]),
    ("region_ids(['aa..'])", [[1, 1, 2, 2]]),
    ("region_ids(['ab', 'ab', 'b.bb', 'bab'])", [[1, 2], [1, 2], [3, 4, 5, 5], [3, 6, 5]]),
    ("region_ids(['b.aa', 'bb', '.', 'aa.'])", [[1, 2, 3, 3], [1, 1], [4], [5, 5, 6]]),
    ("region_ids(['a.b', 'a.b', 'a.'])", [[1, 2, 3], [1, 2, 3], [1, 2]]),
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
