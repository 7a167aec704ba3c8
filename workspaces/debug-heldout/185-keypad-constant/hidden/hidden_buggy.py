import sys

from buggy import phone_digits

CASES = [
    ("phone_digits('o')", '666'),
    ("phone_digits('l')", '555'),
    ("phone_digits('zzh')", '9999999944'),
    ("phone_digits('zya yz')", '999999929999999'),
    ("phone_digits('lbwwww')", '555229999'),
    ("phone_digits('xylcooo')", '99999555222666666666'),
    ("phone_digits('')", ''),
    ("phone_digits('ozzzhhzz')", '666999999999999444499999999'),
    ("phone_digits('zzzoyyy')", '999999999999666999999999'),
    ("phone_digits('le')", '55533'),
    ("phone_digits('oabowhz')", '6662226669449999'),
    ("phone_digits('xbze')", '9922999933'),
    ("phone_digits('yllw ')", '9995555559'),
    ("phone_digits('boocyz')", '226666662229999999'),
    ("phone_digits('lo o')", '555666666'),
    ("phone_digits('llebw')", '55555533229'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("buggy.py"):
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
