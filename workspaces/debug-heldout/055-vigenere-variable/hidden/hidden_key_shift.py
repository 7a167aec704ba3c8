import sys

from key_shift import key_shift

CASES = [
    ("key_shift('x ', 'za')", 'w '),
    ("key_shift('a', 'bccc')", 'b'),
    ("key_shift('xy', 'ccz')", 'za'),
    ("key_shift('d yax', 'aaa')", 'd yax'),
    ("key_shift('', 'czza')", ''),
    ("key_shift('ybd c', 'cbb')", 'ace e'),
    ("key_shift('aa', 'ca')", 'ca'),
    ("key_shift('', 'acz')", ''),
    ("key_shift('bb', 'a')", 'bb'),
    ("key_shift('bzcdbcx', 'bazz')", 'czbcccw'),
    ("key_shift('xxd', 'b')", 'yye'),
    ("key_shift('c', 'z')", 'b'),
    ("key_shift('zaadddcc', 'caac')", 'baaffdce'),
    ("key_shift('y zy ', 'zcb')", 'x bz '),
    ("key_shift('c', 'cc')", 'e'),
    ("key_shift('xbbabb', 'zzzb')", 'waabaa'),
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
