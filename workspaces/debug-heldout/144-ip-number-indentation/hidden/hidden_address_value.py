import sys

from address_value import address_value

CASES = [
    ("address_value('3.0.0.49')", 50331697),
    ("address_value('3.132.58.174')", 58997422),
    ("address_value('6.194.2.10')", 113377802),
    ("address_value('3.121.1.18')", 58261778),
    ("address_value('134.139.0.4')", 2257256452),
    ("address_value('79.18.52.10')", 1326593034),
    ("address_value('108.142.50.0')", 1821258240),
    ("address_value('92.81.84.157')", 1548833949),
    ("address_value('13.58.20.1')", 221910017),
    ("address_value('143.178.162.53')", 2410848821),
    ("address_value('96.0.197.115')", 1610663283),
    ("address_value('127.20.225.155')", 2132074907),
    ("address_value('211.90.120.3')", 3545921539),
    ("address_value('208.28.18.2')", 3491500546),
    ("address_value('173.4.108.10')", 2902748170),
    ("address_value('242.91.54.108')", 4066063980),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("address_value.py"):
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
