import sys

from script import clean_words

CASES = [
    ("clean_words('')", {}),
    ("clean_words('in')", {'in': 1}),
    ("clean_words('spring chair west lamp hello we,')", {'chair': 1, 'hello': 1, 'lamp': 1, 'spring': 1, 'west': 1, 'we,': 1}),
    ("clean_words('ox box king')", {'box': 1, 'king': 1, 'ox': 1}),
    ("clean_words('coffee')", {'coffee': 1}),
    ("clean_words('small queue red blue one bottle')", {'blue': 1, 'bottle': 1, 'one': 1, 'queue': 1, 'red': 1, 'small': 1}),
    ("clean_words('pear chair hello noon sun')", {'chair': 1, 'hello': 1, 'noon': 1, 'pear': 1, 'sun': 1}),
    ("clean_words('chair spring Civic the cat world')", {'chair': 1, 'Civic': 1, 'cat': 1, 'spring': 1, 'the': 1, 'world': 1}),
    ("clean_words('street mouse Bread an and? jump')", {'an': 1, 'and?': 1, 'Bread': 1, 'jump': 1, 'mouse': 1, 'street': 1}),
    ("clean_words('street, moon coffee key abba slow')", {'abba': 1, 'coffee': 1, 'key': 1, 'moon': 1, 'street,': 1, 'slow': 1}),
    ("clean_words('winter at Light by')", {'at': 1, 'by': 1, 'Light': 1, 'winter': 1}),
    ("clean_words('silver paper lamp')", {'lamp': 1, 'paper': 1, 'silver': 1}),
    ("clean_words('aaa winter slow run world eye')", {'aaa': 1, 'eye': 1, 'run': 1, 'slow': 1, 'winter': 1, 'world': 1}),
    ("clean_words('Street world slow')", {'Street': 1, 'slow': 1, 'world': 1}),
    ("clean_words('blue! By chair')", {'blue!': 1, 'By': 1, 'chair': 1}),
    ("clean_words('wind wheel aaa seven ox Blue')", {'aaa': 1, 'Blue': 1, 'ox': 1, 'seven': 1, 'wind': 1, 'wheel': 1}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("script.py"):
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
