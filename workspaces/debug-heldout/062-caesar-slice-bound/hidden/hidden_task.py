import sys

from task import caesar

CASES = [
    ("caesar('big', -4)", 'xec'),
    ("caesar('lion week', 23)", 'iflk tbbh'),
    ("caesar('', 7)", ''),
    ("caesar('Snow world coffee two', 0)", 'Snow world coffee two'),
    ("caesar('pen! by we bee', 8)", 'xmv! jg em jmm'),
    ("caesar('', 23)", ''),
    ("caesar('South summer', -3)", 'Plrqe prjjbo'),
    ("caesar('Kayak bottle', 20)", 'Eusue vinnfy'),
    ("caesar('level run rain door', 23)", 'ibsbi ork oxfk allo'),
    ("caesar('box zebra Sugar', 7)", 'ive gliyh Zbnhy'),
    ("caesar('rain road', 28)", 'tckp tqcf'),
    ("caesar('world. west spring', 23)", 'tloia. tbpq pmofkd'),
    ("caesar('sugar slow seven', 26)", 'sugar slow seven'),
    ("caesar('north', 28)", 'pqtvj'),
    ("caesar('small', 29)", 'vpdoo'),
    ("caesar('', 27)", ''),
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
