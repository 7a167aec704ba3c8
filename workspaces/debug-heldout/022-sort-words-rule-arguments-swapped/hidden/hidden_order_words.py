import sys

from order_words import order_words

CASES = [
    ("order_words(['north', 'silver'])", ['silver', 'north']),
    ("order_words(['we', 'king'])", ['king', 'we']),
    ("order_words(['coffee', 'seven', 'Wheel', 'bottle'])", ['bottle', 'coffee', 'Wheel', 'seven']),
    ("order_words(['table'])", ['table']),
    ("order_words(['fire', 'world', 'bread', 'king', 'street', 'to'])", ['street', 'bread', 'world', 'fire', 'king', 'to']),
    ("order_words(['letter', 'green', 'jump'])", ['letter', 'green', 'jump']),
    ("order_words(['banana', 'river', 'hello'])", ['banana', 'hello', 'river']),
    ("order_words(['of', 'coffee', 'red', 'moon'])", ['coffee', 'moon', 'red', 'of']),
    ("order_words(['Aaa', 'lion', 'stone'])", ['stone', 'lion', 'Aaa']),
    ("order_words(['egg', 'road', 'lamp'])", ['lamp', 'road', 'egg']),
    ("order_words(['book', 'Stone', 'chair'])", ['Stone', 'chair', 'book']),
    ("order_words(['at', 'pear', 'hello', 'north', 'blue'])", ['hello', 'north', 'blue', 'pear', 'at']),
    ("order_words(['coffee', 'red', 'wind', 'Night', 'street', 'day'])", ['coffee', 'street', 'Night', 'wind', 'day', 'red']),
    ("order_words(['river', 'Tiger', 'dog', 'Bee', 'winter', 'an', 'a'])", ['winter', 'Tiger', 'river', 'Bee', 'dog', 'an', 'a']),
    ("order_words(['slow', 'north'])", ['north', 'slow']),
    ("order_words(['summer', 'I', 'fast', 'Night', 'and', 'apple'])", ['summer', 'Night', 'apple', 'fast', 'and', 'I']),
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
