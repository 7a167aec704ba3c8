import sys

from tools import key_shift

CASES = [
    ("key_shift('x', 'b')", 'y'),
    ("key_shift('dz', 'b')", 'ea'),
    ("key_shift('xzcadbyx', 'azca')", 'xyeadaax'),
    ("key_shift(' bbacycay', 'baaz')", ' cbabzcax'),
    ("key_shift('zx', 'a')", 'zx'),
    ("key_shift('xzyyz', 'b')", 'yazza'),
    ("key_shift('bb  cccyy', 'c')", 'dd  eeeaa'),
    ("key_shift('a', 'bcca')", 'b'),
    ("key_shift('dzxababx', 'c')", 'fbzcdcdz'),
    ("key_shift('xbad', 'a')", 'xbad'),
    ("key_shift('dzdzx', 'zb')", 'cacaw'),
    ("key_shift('yadczd', 'zaaa')", 'xadcyd'),
    ("key_shift('zyad', 'ccc')", 'bacf'),
    ("key_shift('adxbay', 'cca')", 'cfxdcy'),
    ("key_shift('d d cdaaa', 'zzaz')", 'c c cczza'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("tools.py"):
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
