import sys

from can_segment import can_segment

CASES = [
    ("can_segment('ab', ['ba', 'ba', 'aaa'])", False),
    ("can_segment('bbbbba', ['aa'])", False),
    ("can_segment('', ['bb'])", True),
    ("can_segment('abbbb', ['ba', 'bbb'])", False),
    ("can_segment('aaaaa', ['bba', 'aaa', 'b'])", False),
    ("can_segment('aaaabb', ['a', 'b', 'a'])", True),
    ("can_segment('bba', ['a', 'bba', 'baa'])", True),
    ("can_segment('aab', ['b', 'bba', 'aba'])", False),
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
