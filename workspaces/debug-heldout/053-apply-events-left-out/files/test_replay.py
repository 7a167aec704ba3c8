import sys

from replay import replay

CASES = [
    ("replay([('del', 'c', 2)])", (0, [])),
    ("replay([('sub', 'c', 5), ('sub', 'c', 5), ('del', 'a', 1), ('del', 'a', 1)])", (0, [-8])),
    ("replay([('set', 'c', 5), ('del', 'a', 8), ('set', 'c', 5), ('sub', 'b', 1), ('set', 'a', 7)])", (0, [1, 13, 19])),
    ("replay([('add', 'b', 4), ('del', 'c', 9)])", (0, [4])),
    ('replay([])', (0, [])),
    ("replay([('sub', 'c', 5), ('sub', 'b', 1), ('del', 'b', 7)])", (0, [-3])),
    ("replay([('set', 'a', 5), ('sub', 'a', 5), ('del', 'c', 3), ('add', 'b', 4)])", (0, [4, 8])),
    ("replay([('set', 'b', 2), ('add', 'c', 2), ('set', 'a', 8)])", (0, [2, 4, 22])),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("replay.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
