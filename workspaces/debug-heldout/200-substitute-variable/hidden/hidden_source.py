import sys

from source import map_letters

CASES = [
    ("map_letters('Door', {})", 'Door'),
    ("map_letters('road', {})", 'road'),
    ("map_letters('', {'e': 'x'})", ''),
    ("map_letters('kayak to at', {'i': '1', 'e': '1', 'o': '4'})", 'kayak t4 at'),
    ("map_letters('north', {})", 'north'),
    ("map_letters('is', {'o': '0', 'i': '4', 't': '7', 'e': '4', 'a': '7'})", '4s'),
    ("map_letters('road civic', {'o': '4', 't': 'x', 'a': '0', 'e': '0'})", 'r40d civic'),
    ("map_letters('blue milk', {'t': '0', 'o': '0', 'a': '4'})", 'blue milk'),
    ("map_letters('', {'e': '1', 'i': '7'})", ''),
    ("map_letters('By dog', {'t': '0'})", 'By dog'),
    ("map_letters('civic fire coffee', {'i': 'x', 'a': '7', 't': '7', 'e': '0'})", 'cxvxc fxr0 coff00'),
    ("map_letters('night', {'o': '7', 'e': 'x', 't': 'x'})", 'nighx'),
    ("map_letters('of coffee fast', {'o': '3', 'e': '3'})", '3f c3ff33 fast'),
    ("map_letters('', {'i': 'x'})", ''),
    ("map_letters('run', {'i': '4', 'a': '1', 'e': 'x'})", 'run'),
    ("map_letters('tiger', {'o': '7', 'a': 'x', 'e': '3'})", 'tig3r'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("source.py"):
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
