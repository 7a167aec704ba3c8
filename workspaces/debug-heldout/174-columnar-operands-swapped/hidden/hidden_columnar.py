import sys

from columnar import columnar

CASES = [
    ("columnar('k', 1)", 'k'),
    ("columnar('fmynbwcocd', 2)", 'fybccmnwod'),
    ("columnar('nwjsgreh', 3)", 'nsewghjr'),
    ("columnar('qacqnqcaq', 2)", 'qcncqaqqa'),
    ("columnar('jyjqao', 1)", 'jyjqao'),
    ("columnar('a', 2)", 'a'),
    ("columnar('uolhxywxd', 4)", 'uxdoylwhx'),
    ("columnar('aaamhhbbb', 3)", 'ambahbahb'),
    ("columnar('jkkqq', 1)", 'jkkqq'),
    ("columnar('v', 1)", 'v'),
    ("columnar('m', 3)", 'm'),
    ("columnar('meem', 4)", 'meem'),
    ("columnar('cjppttts', 3)", 'cptjtspt'),
    ("columnar('ool', 1)", 'ool'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("columnar.py"):
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
