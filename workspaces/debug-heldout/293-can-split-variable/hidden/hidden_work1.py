import sys

from work1 import can_segment

CASES = [
    ("can_segment('ba', ['aab', 'bb', 'bab'])", False),
    ("can_segment('abbbbba', ['aba', 'baa'])", False),
    ("can_segment('abbb', ['ba', 'a', 'ba'])", False),
    ("can_segment('bbaaba', ['ab', 'b', 'bbb'])", False),
    ("can_segment('', ['ba', 'bab', 'bab'])", True),
    ("can_segment('bbbb', ['a', 'aaa', 'a'])", False),
    ("can_segment('b', ['aa', 'bab'])", False),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("work1.py"):
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
