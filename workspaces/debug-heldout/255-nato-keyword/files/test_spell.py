import sys

from spell import spell

CASES = [
    ("spell('z')", '?'),
    ("spell('BB')", 'bravo bravo'),
    ("spell('zB')", '? bravo'),
    ("spell('1az')", '? alfa ?'),
    ("spell('1zBz')", '? ? bravo ?'),
    ("spell('')", ''),
    ("spell('1zz')", '? ? ?'),
    ("spell('111')", '? ? ?'),
    ("spell('c')", 'charlie'),
    ("spell('a1')", 'alfa ?'),
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
    elif shown < 4:
        shown += 1
        print(f"{call}: got {text}, want {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
