import sys

from module import swap_parts

CASES = [
    ("swap_parts('ba', 0)", 'b'),
    ("swap_parts('b2ecdcaeb', 3)", 'bb2eb2ecdb2ecdcab2ecdcaeb'),
    ("swap_parts('babdccdbab', 7)", 'bbabbabdcbabdccdbabdccdba'),
    ("swap_parts('ce22', 6)", 'cce2'),
    ("swap_parts('e', 3)", 'e'),
    ("swap_parts('11e1d22b', 4)", '111e11e1d11e1d22'),
    ("swap_parts('', 2)", ''),
    ("swap_parts('2', 0)", '2'),
    ("swap_parts('cbbe1edcc', 4)", 'ccbbcbbe1cbbe1edcbbe1edcc'),
    ("swap_parts('22dba1cd2', 3)", '222d22dba22dba1c22dba1cd2'),
    ("swap_parts('2cceaaecc2', 3)", '22cc2ccea2cceaae2cceaaecc'),
    ("swap_parts('dec1da', 1)", 'ddecdec1d'),
    ("swap_parts('d1accec2d', 2)", 'dd1ad1accd1accecd1accec2d'),
    ("swap_parts('d', 6)", 'd'),
    ("swap_parts('111a1a111', 0)", '1111111a1111a1a1111a1a111'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("module.py"):
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
