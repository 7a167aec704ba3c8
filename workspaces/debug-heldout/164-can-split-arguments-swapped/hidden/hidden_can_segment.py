import sys

from can_segment import can_segment

CASES = [
    ("can_segment('', ['b', 'bbb'])", True),
    ("can_segment('abbbba', ['aab', 'ab', 'b'])", False),
    ("can_segment('a', ['b', 'b'])", False),
    ("can_segment('aaabb', ['aba', 'a', 'a'])", False),
    ("can_segment('bba', ['bb', 'bbb', 'abb'])", False),
    ("can_segment('aaaaabb', ['aa', 'bbb'])", False),
    ("can_segment('', ['ba', 'aab'])", True),
    ("can_segment('aaaa', ['bab', 'ba', 'a'])", True),
    ("can_segment('abaa', ['a', 'aba'])", True),
    ("can_segment('aabbba', ['aaa', 'aab'])", False),
    ("can_segment('aabbbaa', ['bba', 'bb'])", False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("can_segment.py"):
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
