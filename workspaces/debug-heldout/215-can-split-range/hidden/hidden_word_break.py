import sys

from word_break import word_break

CASES = [
    ("word_break('', ['ba'])", True),
    ("word_break('b', ['bab'])", False),
    ("word_break('a', ['aab'])", False),
    ("word_break('', ['bb', 'a', 'bbb'])", True),
    ("word_break('b', ['a', 'a'])", False),
    ("word_break('a', ['aa', 'aa', 'abb'])", False),
    ("word_break('ba', ['bbb', 'b'])", False),
    ("word_break('bbbaabb', ['bbb'])", False),
    ("word_break('aaaaba', ['bba', 'bba'])", False),
    ("word_break('bbaabb', ['aba', 'b'])", False),
    ("word_break('', ['bbb', 'aab', 'bab'])", True),
    ("word_break('', ['aaa', 'bbb'])", True),
    ("word_break('', ['ab'])", True),
    ("word_break('abb', ['ba', 'bbb', 'bb'])", False),
    ("word_break('', ['baa'])", True),
    ("word_break('abbbaab', ['bb', 'baa', 'ab'])", False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("word_break.py"):
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
