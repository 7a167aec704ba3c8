import sys

from impl import snip

CASES = [
    ("snip('cc', 1)", (1, ['cccc'])),
    ("snip('ac22bdbbc1', 2)", (4, ['ac2ac', '2bd2b', 'bbcbb', '11'])),
    ("snip('2e2acdc2b', 1)", (3, ['2e22e', 'acdac', 'c2bc2'])),
    ("snip('1ac2', 0)", (2, ['1ac1a', '22'])),
    ("snip('adcb2bcda', 1)", (3, ['adcad', 'b2bb2', 'cdacd'])),
    ("snip('bc2abb21dd', 0)", (4, ['bc2bc', 'abbab', '21d21', 'dd'])),
    ("snip('1bcdbbad1c', 2)", (4, ['1bc1b', 'dbbdb', 'ad1ad', 'cc'])),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("impl.py"):
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
