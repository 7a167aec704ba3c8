import sys

from app import can_segment

CASES = [
    ("can_segment('b', ['bba', 'ba'])", False),
    ("can_segment('abaab', ['b', 'aba', 'b'])", False),
    ("can_segment('aaabaa', ['aab', 'aab', 'b'])", False),
    ("can_segment('aaaabbb', ['b', 'a', 'a'])", True),
    ("can_segment('aab', ['baa', 'bbb', 'b'])", False),
    ("can_segment('babb', ['ab', 'aa', 'bb'])", False),
    ("can_segment('aa', ['b', 'aba', 'aba'])", False),
    ("can_segment('baaaaa', ['ab'])", False),
    ("can_segment('bbbba', ['bb', 'a'])", True),
    ("can_segment('baaabba', ['aaa', 'ab', 'b'])", False),
    ("can_segment('aabbbbb', ['b', 'b', 'b'])", False),
    ("can_segment('aaa', ['aab'])", False),
    ("can_segment('bbbbba', ['b', 'bab', 'bab'])", False),
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
    elif shown < 2:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
