import sys

from can_segment import can_segment

CASES = [
    ("can_segment('aa', ['a', 'a', 'b'])", True),
    ("can_segment('', ['b', 'ba'])", True),
    ("can_segment('aaabb', ['bb', 'bb'])", False),
    ("can_segment('aababba', ['aa'])", False),
    ("can_segment('bb', ['aa', 'bb'])", True),
    ("can_segment('b', ['bab'])", False),
    ("can_segment('aaaaaa', ['a'])", True),
    ("can_segment('b', ['a', 'bab'])", False),
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
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
