import sys

from translate import translate

CASES = [
    ("translate('milk pen', {})", 'milk pen'),
    ("translate('', {})", ''),
    ("translate('aaa two aaa', {})", 'aaa two aaa'),
    ("translate('Pear bread aaa', {'o': '4', 't': 'x'})", 'Pear bread aaa'),
    ("translate('zebra', {'a': '0'})", 'zebr0'),
    ("translate('on', {'i': '0', 'o': '7', 't': '1', 'e': '0', 'a': '7'})", '7n'),
    ("translate('moon by stone', {'o': '7'})", 'm77n by st7ne'),
    ("translate('ox bottle', {'i': '1', 'a': '1', 'o': 'x'})", 'xx bxttle'),
    ("translate('chair lamp apple', {'i': '4', 'o': '4', 'e': '4'})", 'cha4r lamp appl4'),
    ("translate('class rain winter', {'i': '4'})", 'class ra4n w4nter'),
    ("translate('day', {'e': '7', 'a': '3', 'o': '0'})", 'd3y'),
    ("translate('the class in', {})", 'the class in'),
    ("translate('class key north', {'i': '1', 'o': '4'})", 'class key n4rth'),
    ("translate('light run', {'i': 'x', 'o': '4', 'e': '3', 't': '7'})", 'lxgh7 run'),
    ("translate('', {'o': '1'})", ''),
    ("translate('', {'t': '0'})", ''),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("translate.py"):
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
