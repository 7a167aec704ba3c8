import sys

from task import address_value

CASES = [
    ("address_value('246.188.58.72')", 4139530824),
    ("address_value('4.19.174.4')", 68398596),
    ("address_value('246.118.41.3')", 4134938883),
    ("address_value('1.99.12.15')", 23268367),
    ("address_value('238.7.54.20')", 3993450004),
    ("address_value('217.6.75.12')", 3641068300),
    ("address_value('105.11.211.112')", 1762382704),
    ("address_value('17.3.35.108')", 285418348),
    ("address_value('101.33.16.38')", 1696665638),
    ("address_value('4.15.0.13')", 68091917),
    ("address_value('196.57.6.13')", 3292071437),
    ("address_value('233.95.12.71')", 3915320391),
    ("address_value('100.100.7.209')", 1684277201),
    ("address_value('111.7.84.19')", 1862751251),
    ("address_value('12.213.17.5')", 215290117),
    ("address_value('167.12.165.10')", 2802623754),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("task.py"):
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
