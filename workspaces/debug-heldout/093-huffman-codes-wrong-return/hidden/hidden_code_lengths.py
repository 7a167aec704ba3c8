import sys

from code_lengths import code_lengths

CASES = [
    ("code_lengths('ea')", {'a': '0', 'e': '1'}),
    ("code_lengths('eddaaac')", {'c': '100', 'e': '101', 'd': '11', 'a': '0'}),
    ("code_lengths('daaacdb')", {'b': '100', 'd': '11', 'c': '101', 'a': '0'}),
    ("code_lengths('abbeeeebba')", {'a': '10', 'b': '11', 'e': '0'}),
    ("code_lengths('bbbaaab')", {'a': '0', 'b': '1'}),
    ("code_lengths('aaddbec')", {'b': '100', 'e': '00', 'c': '101', 'd': '11', 'a': '01'}),
    ("code_lengths('bbbddbbbc')", {'c': '00', 'b': '1', 'd': '01'}),
    ("code_lengths('bbabacdbba')", {'c': '100', 'd': '101', 'a': '11', 'b': '0'}),
    ("code_lengths('ad')", {'a': '0', 'd': '1'}),
    ("code_lengths('c')", {'c': ''}),
    ("code_lengths('dbaaae')", {'b': '110', 'e': '10', 'd': '111', 'a': '0'}),
    ("code_lengths('adceeeccb')", {'a': '1110', 'b': '1111', 'c': '10', 'd': '110', 'e': '0'}),
    ("code_lengths('dbbbcccbb')", {'d': '00', 'c': '01', 'b': '1'}),
    ("code_lengths('ecabd')", {'a': '110', 'b': '111', 'c': '00', 'd': '01', 'e': '10'}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("code_lengths.py"):
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
