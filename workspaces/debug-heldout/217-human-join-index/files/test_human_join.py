import sys

from human_join import human_join

CASES = [
    ("human_join(['Gus', 'Will', 'Bob'])", 'Gus, Will and Bob'),
    ("human_join(['Hana'])", 'Hana'),
    ("human_join(['Quin', 'Jo'])", 'Quin and Jo'),
    ("human_join(['Eve', 'Uma', 'Bob'])", 'Eve, Uma and Bob'),
    ("human_join(['Bob', 'Max', 'Kim'])", 'Bob, Max and Kim'),
    ("human_join(['Finn', 'Hana', 'Rosa'])", 'Finn, Hana and Rosa'),
    ("human_join(['Ian', 'Dan', 'Zoe'])", 'Ian, Dan and Zoe'),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("human_join.py"):
                line = trace.tb_lineno
            trace = trace.tb_next
        return error, f"{type(error).__name__}: {str(error)[:80]} (line {line})"


passed = shown = 0
for call, want in CASES:
    got, text = outcome(call)
    if not isinstance(got, Exception) and got == want:
        passed += 1
    elif shown < 4:
        shown += 1
        print(f"FAIL: {call} returned {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
