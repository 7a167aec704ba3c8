import sys

from prog import color_regions

CASES = [
    ("color_regions(['.a', 'a.', '.b.'])", [[1, 2], [3, 4], [5, 6, 7]]),
    ("color_regions(['b.'])", [[1, 2]]),
    ("color_regions(['.b', '.b', '.'])", [[1, 2], [1, 2], [1]]),
    ("color_regions(['bb', 'a'])", [[1, 1], [2]]),
    ("color_regions(['aa', '.', '....'])", [[1, 1], [2], [2, 2, 2, 2]]),
    ("color_regions(['b', 'b', 'a', '.aa.'])", [[1], [1], [2], [3, 4, 4, 5]]),
    ("color_regions(['..', '..', 'aaaa'])", [[1, 1], [1, 1], [2, 2, 2, 2]]),
    ("color_regions(['.', 'a.'])", [[1], [2, 3]]),
    ("color_regions(['bbb.'])", [[1, 1, 1, 2]]),
    ("color_regions(['.ba'])", [[1, 2, 3]]),
    ("color_regions(['..', '.'])", [[1, 1], [1]]),
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
