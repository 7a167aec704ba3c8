import sys

from prog import one_away

CASES = [
    ("one_away('pale', 'ple')", True),
    ("one_away('pales', 'pale')", True),
    ("one_away('pale', 'bale')", True),
    ("one_away('pale', 'bake')", False),
    ("one_away('a', '')", True),
    ("one_away('bab', 'aab')", True),
    ("one_away('bbbb', 'bbbba')", True),
    ("one_away('bbbb', 'bab')", False),
    ("one_away('bbb', 'b')", False),
    ("one_away('aa', 'a')", True),
    ("one_away('abb', 'baaab')", False),
    ("one_away('baba', 'ba')", False),
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
