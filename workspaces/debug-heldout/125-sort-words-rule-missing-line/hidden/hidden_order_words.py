import sys

from order_words import order_words

CASES = [
    ("order_words(['and', 'door'])", []),
    ("order_words(['iron', 'lamp', 'week'])", []),
    ("order_words(['slow', 'door', 'snow', 'aaa', 'small', 'slow'])", []),
    ("order_words(['Book', 'paper', 'small', 'iron', 'bottle', 'sugar'])", ['elttob']),
    ("order_words(['Blue', 'aaa'])", []),
    ("order_words(['queue', 'tiger', 'banana', 'one', 'slow'])", ['ananab']),
    ("order_words(['dog', 'silver', 'seven.', 'Light'])", []),
    ("order_words(['east,', 'Bread'])", []),
    ("order_words(['seven', 'street', 'and', 'coffee', 'door', 'zebra'])", []),
    ("order_words(['lion'])", []),
    ("order_words(['the', 'bread', 'and', 'kayak', 'in', 'fire'])", ['daerb']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("order_words.py"):
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
