import sys

from cut_text import cut_text

CASES = [
    ("cut_text('11dd22b', 2)", '1d2bd2b'),
    ("cut_text('', 6)", ''),
    ("cut_text('1ae12d1ecb', 1)", '1e21c1deb1cb'),
    ("cut_text('c1cccc1c', 2)", 'ccc1ccc1'),
    ("cut_text('1edbed1b', 0)", '1de1bdb1'),
    ("cut_text('addeeeee11', 7)", 'adee1eee1e11'),
    ("cut_text('aebcabded', 2)", 'abaddcbedd'),
    ("cut_text('c111e', 3)", 'c1e1'),
    ("cut_text('eeedd', 0)", 'eedd'),
    ("cut_text('ebbda21', 5)", 'eba1d21'),
    ("cut_text('de1ad2b', 0)", 'd1dba2b'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("cut_text.py"):
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
