import sys

from script import clean_words

CASES = [
    ("clean_words('green world')", {'green': 1, 'world': 1}),
    ("clean_words('bee ox we they fast')", {'bee': 1, 'fast': 1, 'ox': 1, 'they': 1, 'we': 1}),
    ("clean_words('fast pen you')", {'fast': 1, 'pen': 1, 'you': 1}),
    ("clean_words('to blue')", {'blue': 1, 'to': 1}),
    ("clean_words('light level')", {'light': 1, 'level': 1}),
    ("clean_words('book!')", {'book!': 1}),
    ("clean_words('day bee level And bee')", {'And': 1, 'bee': 2, 'day': 1, 'level': 1}),
    ("clean_words('on')", {'on': 1}),
    ("clean_words('table green radar cat Box')", {'Box': 1, 'cat': 1, 'green': 1, 'radar': 1, 'table': 1}),
    ("clean_words('moon on')", {'moon': 1, 'on': 1}),
    ("clean_words('class')", {'class': 1}),
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
