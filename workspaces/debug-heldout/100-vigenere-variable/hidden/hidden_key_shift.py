import sys

from key_shift import key_shift

CASES = [
    ("key_shift('', 'c')", ''),
    ("key_shift('aydcd', 'aab')", 'ayecd'),
    ("key_shift('', 'b')", ''),
    ("key_shift('xxyyzz', 'aacb')", 'xxazzz'),
    ("key_shift('a', 'babc')", 'b'),
    ("key_shift('ybbxdz zb', 'c')", 'addzfb bd'),
    ("key_shift('bbb', 'az')", 'bab'),
    ("key_shift('', 'a')", ''),
    ("key_shift('byzzbycbx', 'bb')", 'czaaczdcy'),
    ("key_shift('yxybybca', 'zb')", 'xyxcxcbb'),
    ("key_shift('zacba', 'c')", 'bcedc'),
    ("key_shift('acxxzxxca', 'aza')", 'abxxyxxba'),
    ("key_shift('cd  y', 'zb')", 'be  x'),
    ("key_shift('zyydx', 'z')", 'yxxcw'),
    ("key_shift('a z cbzy', 'bzbb')", 'b y dcax'),
    ("key_shift('   ddaaa', 'czc')", '   fcccz'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("key_shift.py"):
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
