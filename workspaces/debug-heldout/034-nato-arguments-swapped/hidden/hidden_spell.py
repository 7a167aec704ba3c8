import sys

from spell import spell

CASES = [
    ("spell('')", ''),
    ("spell('11')", '? ?'),
    ("spell('Bz')", 'bravo ?'),
    ("spell('acc')", 'alfa charlie charlie'),
    ("spell('11Ba')", '? ? bravo alfa'),
    ("spell('zcaz')", '? charlie alfa ?'),
    ("spell('Bc')", 'bravo charlie'),
    ("spell('aB')", 'alfa bravo'),
    ("spell('cccz')", 'charlie charlie charlie ?'),
    ("spell('aBcza')", 'alfa bravo charlie ? alfa'),
    ("spell('B11B')", 'bravo ? ? bravo'),
    ("spell('Bac')", 'bravo alfa charlie'),
    ("spell('1c')", '? charlie'),
    ("spell('zzcz')", '? ? charlie ?'),
    ("spell('B')", 'bravo'),
    ("spell('BB')", 'bravo bravo'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("spell.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 1:
        shown += 1
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
