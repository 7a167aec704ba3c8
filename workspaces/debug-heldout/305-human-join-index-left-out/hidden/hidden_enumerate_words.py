import sys

from enumerate_words import enumerate_words

CASES = [
    ('enumerate_words([])', 'nobody'),
    ("enumerate_words(['Cleo', 'Ian', 'Nora', 'Ann', 'Cleo'])", 'Cleo, Ian, Nora, Ann and Cleo'),
    ("enumerate_words(['Finn', 'Jo'])", 'Finn and Jo'),
    ("enumerate_words(['Ann', 'Dan', 'Max', 'Lena', 'Hana'])", 'Ann, Dan, Max, Lena and Hana'),
    ("enumerate_words(['Ian'])", 'Ian'),
    ("enumerate_words(['Nora', 'Bob', 'Will', 'Kim', 'Bob'])", 'Nora, Bob, Will, Kim and Bob'),
    ("enumerate_words(['Max', 'Ann', 'Rosa'])", 'Max, Ann and Rosa'),
    ("enumerate_words(['Pia', 'Nora', 'Zoe', 'Dan'])", 'Pia, Nora, Zoe and Dan'),
    ("enumerate_words(['Max', 'Will', 'Rosa', 'Jo', 'Tess'])", 'Max, Will, Rosa, Jo and Tess'),
    ("enumerate_words(['Hana', 'Max', 'Tess', 'Rosa', 'Kim'])", 'Hana, Max, Tess, Rosa and Kim'),
    ("enumerate_words(['Rosa', 'Finn', 'Uma'])", 'Rosa, Finn and Uma'),
    ("enumerate_words(['Rosa', 'Finn', 'Quin', 'Rosa'])", 'Rosa, Finn, Quin and Rosa'),
    ("enumerate_words(['Otto', 'Jo', 'Zoe', 'Sam', 'Otto'])", 'Otto, Jo, Zoe, Sam and Otto'),
    ("enumerate_words(['Ian', 'Rosa', 'Bob', 'Uma'])", 'Ian, Rosa, Bob and Uma'),
    ("enumerate_words(['Cleo', 'Vera'])", 'Cleo and Vera'),
    ("enumerate_words(['Sam', 'Ian', 'Zoe', 'Nora'])", 'Sam, Ian, Zoe and Nora'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("enumerate_words.py"):
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
