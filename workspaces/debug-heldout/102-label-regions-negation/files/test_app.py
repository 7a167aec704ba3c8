import sys

from app import region_ids

CASES = [
    ("region_ids(['ab', '.', 'a', 'aaaa'])", [[1, 2], [3], [4], [4, 4, 4, 4]]),
    ("region_ids(['aa', 'aa'])", [[1, 1], [1, 1]]),
    ("region_ids(['.ba', '.a.a'])", [[1, 2, 3], [1, 4, 5, 6]]),
    ("region_ids(['b', 'b', 'ba..'])", [[1], [1], [1, 2, 3, 3]]),
    ("region_ids(['.', 'b.', '..b'])", [[1], [2, 3], [3, 3, 4]]),
    ("region_ids(['.ab.'])", [[1, 2, 3, 4]]),
    ("region_ids(['bb.'])", [[1, 1, 2]]),
    ("region_ids(['bbb.', 'bb'])", [[1, 1, 1, 2], [1, 1]]),
    ("region_ids(['ab'])", [[1, 2]]),
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
