import sys

from impl import snip

CASES = [
    ("snip('e', 0)", (1, ['ee'])),
    ("snip('e2adc', 5)", (2, ['e2ae2', 'dcdc'])),
    ("snip('cccd', 1)", (2, ['ccccc', 'dd'])),
    ("snip('d', 4)", (1, ['dd'])),
    ("snip('e1e', 1)", (1, ['e1ee1'])),
    ("snip('1eeea', 0)", (2, ['1ee1e', 'eaea'])),
    ("snip('adada', 6)", (2, ['adaad', 'dada'])),
    ("snip('acaaca', 2)", (2, ['acaac', 'acaac'])),
    ("snip('cba2a', 3)", (2, ['cbacb', '2a2a'])),
    ("snip('1b2de12', 7)", (3, ['1b21b', 'de1de', '22'])),
    ("snip('a2beac1e', 5)", (3, ['a2ba2', 'eacea', '1e1e'])),
    ("snip('aaadb2', 2)", (2, ['aaaaa', 'db2db'])),
    ("snip('dedc1', 3)", (2, ['dedde', 'c1c1'])),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("impl.py"):
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
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
