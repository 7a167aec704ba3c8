import sys

from pack_words import pack_words

CASES = [
    ("pack_words('', 4)", ['']),
    ("pack_words('', 3)", ['']),
    ("pack_words('big key box ox to moon', 7)", ['big-3', 'ky-3', 'box-3', 'ox-2', 'to-2', 'moon-4']),
    ("pack_words('River sugar eye rain in we, summer', 3)", ['Rivr-5', 'sugar-5', 'y-3', 'rain-4', 'in-2', 'w,-3', 'summer-6']),
    ("pack_words('door small bottle box? to', 6)", ['door-4', 'small-5', 'bottl-6', 'box?-4', 'to-2']),
    ("pack_words('', 7)", ['']),
    ("pack_words('north they Moon! is run we seven.', 13)", ['north-5 thy-4', 'Moon!-5 is-2', 'run-3 w-2', 'seven.-6']),
    ("pack_words('aaa lamp', 6)", ['aaa-3', 'lamp-4']),
    ("pack_words('eye level an one', 3)", ['y-3', 'lvl-5', 'an-2', 'one-3']),
    ("pack_words('in you summer coffee?', 8)", ['in-2', 'you-3', 'summr-6', 'coffee?-7']),
    ("pack_words('zebra bee Is summer sugar we zebra', 6)", ['zbra-5', 'b-3', 'Is-2', 'summr-6', 'sugar-5', 'w-2', 'zebra-5']),
    ("pack_words('cat', 6)", ['cat-3']),
    ("pack_words('Green south jump by ox milk ox', 5)", ['Grn-5', 'south-5', 'jump-4', 'by-2', 'ox-2', 'milk-4', 'ox-2']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("pack_words.py"):
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
