import sys

from column_cipher import column_cipher

CASES = [
    ("column_cipher('fb', 1)", 'fb'),
    ("column_cipher('exoroxe', 2)", 'eooexrx'),
    ("column_cipher('wnnbukzfvu', 1)", 'wnnbukzfvu'),
    ("column_cipher('agawd', 2)", 'aadgw'),
    ("column_cipher('pregerp', 4)", 'perrepg'),
    ("column_cipher('hsth', 1)", 'hsth'),
    ("column_cipher('qahbbhaq', 4)", 'qbahhabq'),
    ("column_cipher('ohuho', 3)", 'ohhou'),
    ("column_cipher('purdtqr', 1)", 'purdtqr'),
    ("column_cipher('miggjg', 2)", 'mgjigg'),
    ("column_cipher('nzuveucoeh', 1)", 'nzuveucoeh'),
    ("column_cipher('jtl', 3)", 'jtl'),
    ("column_cipher('wensnnl', 1)", 'wensnnl'),
    ("column_cipher('ctttdd', 4)", 'cdtdtt'),
    ("column_cipher('dtv', 4)", 'dtv'),
    ("column_cipher('wqmzxtah', 2)", 'wmxaqzth'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("column_cipher.py"):
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
