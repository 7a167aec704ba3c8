import sys

from mylib import order_words

CASES = [
    ("order_words(['day', 'we', 'noon'])", ['dayday']),
    ("order_words(['street', 'winter', 'one'])", ['oneone']),
    ("order_words(['civic'])", ['civiccivic']),
    ("order_words(['I', 'north'])", ['II', 'northnorth']),
    ("order_words(['moon'])", []),
    ("order_words(['light', 'radar'])", ['lightlight', 'radarradar']),
    ("order_words(['a', 'at', 'one', 'of'])", ['aa', 'oneone']),
    ("order_words(['Run', 'Fire', 'world?'])", ['RunRun']),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("mylib.py"):
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
        print(f"FAIL {call} -> {text}, expected {want!r}")
print(f"{passed}/{len(CASES)} passed")
sys.exit(passed < len(CASES))
