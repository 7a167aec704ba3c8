import sys

from encrypt import encrypt

CASES = [
    ("encrypt('', 7)", ''),
    ("encrypt('blue iron', -1)", 'aktd hqnm'),
    ("encrypt('seven blue level', 30)", 'wizir fpyi pizip'),
    ("encrypt('sun lamp', 1)", 'tvo mbnq'),
    ("encrypt('milk', 3)", 'plon'),
    ("encrypt('banana', -5)", 'wviviv'),
    ("encrypt('dog! bread by silver', 19)", 'whz! ukxtw ur lbeoxk'),
    ("encrypt('', 14)", ''),
    ("encrypt('noon lamp king pen!', 0)", 'noon lamp king pen!'),
    ("encrypt('Blue noon', 17)", 'Sclv effe'),
    ("encrypt('hello one', 21)", 'czggj jiz'),
    ("encrypt('green', 20)", 'alyyh'),
    ("encrypt('civic? moon', -1)", 'bhuhb? lnnm'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("encrypt.py"):
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
