import sys

from script import word_break

CASES = [
    ("word_break('', ['aaa', 'aaa', 'b'])", True),
    ("word_break('a', ['b', 'bb', 'bb'])", False),
    ("word_break('', ['aa', 'b'])", True),
    ("word_break('b', ['b'])", True),
    ("word_break('a', ['b'])", False),
    ("word_break('bb', ['ba', 'aa', 'ba'])", False),
    ("word_break('bbbaaa', ['a', 'a'])", False),
    ("word_break('bbbbb', ['b'])", True),
    ("word_break('', ['bab', 'a'])", True),
    ("word_break('', ['abb', 'a'])", True),
    ("word_break('', ['bba', 'a'])", True),
    ("word_break('b', ['aa', 'b', 'aa'])", True),
    ("word_break('bbb', ['a'])", False),
    ("word_break('bbbb', ['aaa', 'bba'])", False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("script.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
