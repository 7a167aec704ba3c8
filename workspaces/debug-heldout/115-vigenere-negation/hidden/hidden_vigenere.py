import sys

from vigenere import vigenere

CASES = [
    ("vigenere('b', 'ccz')", 'd'),
    ("vigenere('', 'bbzb')", ''),
    ("vigenere('aaby', 'cczb')", 'ccaz'),
    ("vigenere('zcadada', 'acac')", 'zeafafa'),
    ("vigenere('  ', 'czbb')", '  '),
    ("vigenere('b cccy', 'caza')", 'd cbca'),
    ("vigenere('yay z a', 'z')", 'xzx y z'),
    ("vigenere('xacbczxz', 'z')", 'wzbabywy'),
    ("vigenere('ycdcyxc', 'aab')", 'ycecyyc'),
    ("vigenere('zbcda', 'zbza')", 'ycbdz'),
    ("vigenere('by z a', 'z')", 'ax y z'),
    ("vigenere('xxddd', 'z')", 'wwccc'),
    ("vigenere('zzz ', 'cbc')", 'bab '),
    ("vigenere('yb', 'cz')", 'aa'),
    ("vigenere('bbb ca x', 'bzab')", 'cab db w'),
    ("vigenere('c z', 'bzzb')", 'd y'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("vigenere.py"):
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
