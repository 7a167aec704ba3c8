import sys

from prog import color_regions

CASES = [
    ("color_regions(['a', 'b'])", [[1], [2]]),
    ("color_regions(['aab', '.b'])", [[1, 1, 2], [3, 4]]),
    ("color_regions(['..', '.a', 'a', '.b..'])", [[1, 1], [1, 2], [3], [4, 5, 6, 6]]),
    ("color_regions(['a'])", [[1]]),
    ("color_regions(['a', 'aa.a', '.b..'])", [[1], [1, 1, 2, 3], [4, 5, 2, 2]]),
    ("color_regions(['b..', '....', 'aa', '..a'])", [[1, 2, 2], [2, 2, 2, 2], [3, 3], [4, 4, 5]]),
    ("color_regions(['....', 'bbb', 'bb', 'bbb'])", [[1, 1, 1, 1], [2, 2, 2], [2, 2], [2, 2, 2]]),
    ("color_regions(['aaab', 'aaab', 'aaab'])", [[1, 1, 1, 2], [1, 1, 1, 2], [1, 1, 1, 2]]),
    ("color_regions(['aaab', 'a', 'a', 'aaa'])", [[1, 1, 1, 2], [1], [1], [1, 1, 1]]),
    ("color_regions(['aa..', 'aa..', '...'])", [[1, 1, 2, 2], [1, 1, 2, 2], [2, 2, 2]]),
    ("color_regions(['..bb', 'baab', '.a', '..bb'])", [[1, 1, 2, 2], [3, 4, 4, 2], [5, 4], [5, 5, 6, 6]]),
    ("color_regions(['aa', 'aaa', 'b.', 'b'])", [[1, 1], [1, 1, 1], [2, 3], [2]]),
    ("color_regions(['aa', 'bbbb', 'aa', 'bb'])", [[1, 1], [2, 2, 2, 2], [3, 3], [4, 4]]),
    ("color_regions(['aaa', '.a.'])", [[1, 1, 1], [2, 1, 3]]),
    ("color_regions(['aa..', 'aa', 'bbb'])", [[1, 1, 2, 2], [1, 1], [3, 3, 3]]),
    ("color_regions(['.'])", [[1]]),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("prog.py"):
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
