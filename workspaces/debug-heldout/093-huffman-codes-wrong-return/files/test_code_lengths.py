import sys

from code_lengths import code_lengths

CASES = [
    ("code_lengths('bbedcce')", {'d': '00', 'c': '10', 'b': '01', 'e': '11'}),
    ("code_lengths('d')", {'d': ''}),
    ("code_lengths('da')", {'a': '0', 'd': '1'}),
    ("code_lengths('abdea')", {'b': '00', 'e': '10', 'd': '01', 'a': '11'}),
    ("code_lengths('e')", {'e': ''}),
    ("code_lengths('ababbeaabb')", {'e': '10', 'b': '0', 'a': '11'}),
    ("code_lengths('b')", {'b': ''}),
    ("code_lengths('cabb')", {'a': '00', 'b': '1', 'c': '01'}),
    ("code_lengths('aa')", {'a': ''}),
    ("code_lengths('dbbc')", {'c': '10', 'b': '0', 'd': '11'}),
    ("code_lengths('bab')", {'a': '0', 'b': '1'}),
    ("code_lengths('abbbe')", {'a': '00', 'b': '1', 'e': '01'}),
    ("code_lengths('ae')", {'a': '0', 'e': '1'}),
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
