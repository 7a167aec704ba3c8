import sys

from align_columns import align_columns

CASES = [
    ('align_columns([])', []),
    ("align_columns([('mouse', 2), ('abba', 2)])", ['mouse 2', 'abba  2']),
    ("align_columns([('mouse', 7)])", ['mouse 7']),
    ("align_columns([('Abba', 12), ('cat', 15), ('in', 611), ('King', 347)])", ['Abba 12', 'cat  15', 'in   611', 'King 347']),
    ("align_columns([('rain', 990), ('queue', 250), ('to.', 15), ('pen', 90)])", ['rain  990', 'queue 250', 'to.   15', 'pen   90']),
    ("align_columns([('bee', 19), ('of', 1501), ('bottle', 1037), ('night', 0)])", ['bee    19', 'of     1501', 'bottle 1037', 'night  0']),
    ("align_columns([('king', 352), ('sun', 15)])", ['king 352', 'sun  15']),
    ("align_columns([('street!', 1232), ('silver', 1617), ('letter', 67)])", ['street! 1232', 'silver  1617', 'letter  67']),
    ("align_columns([('Run', 878)])", ['Run 878']),
    ("align_columns([('tiger', 6), ('north', 1820), ('is', 940)])", ['tiger 6', 'north 1820', 'is    940']),
    ("align_columns([('blue', 12), ('cat', 203), ('book!', 456), ('sun', 1242)])", ['blue  12', 'cat   203', 'book! 456', 'sun   1242']),
    ("align_columns([('queue', 18), ('queue', 18), ('summer', 13), ('summer', 13)])", ['queue  18', 'queue  18', 'summer 13', 'summer 13']),
    ("align_columns([('night', 1372), ('They', 593), ('big', 109)])", ['night 1372', 'They  593', 'big   109']),
    ("align_columns([('river', 3), ('south', 14), ('egg', 1284)])", ['river 3', 'south 14', 'egg   1284']),
    ("align_columns([('lamp', 1451), ('class', 310), ('banana', 1815), ('lamp', 1451)])", ['lamp   1451', 'class  310', 'banana 1815', 'lamp   1451']),
    ("align_columns([('a', 758), ('lion', 277), ('a', 758), ('one', 18)])", ['a    758', 'lion 277', 'a    758', 'one  18']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("align_columns.py"):
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
