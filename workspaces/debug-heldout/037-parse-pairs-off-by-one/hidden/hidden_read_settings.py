import sys

from read_settings import read_settings

CASES = [
    ("read_settings('a=17&b=5')", {'a': '17', 'b': '5'}),
    ("read_settings('c=1&id=22')", {'c': '1', 'id': '22'}),
    ("read_settings('id=7&a=1&id=26&x=18')", {'id': '26', 'a': '1', 'x': '18'}),
    ("read_settings('c=2&a=2')", {'c': '2', 'a': '2'}),
    ("read_settings('id=5&x=10&b=28&b=25')", {'id': '5', 'x': '10', 'b': '25'}),
    ("read_settings('')", {}),
    ("read_settings('c=11&c=4&id=19&a=13')", {'c': '4', 'id': '19', 'a': '13'}),
    ("read_settings('c=0&x=18')", {'c': '0', 'x': '18'}),
    ("read_settings('x=0&b=15&c=28&c=22')", {'x': '0', 'b': '15', 'c': '22'}),
    ("read_settings('id=11&c=25&id=10')", {'id': '10', 'c': '25'}),
    ("read_settings('b=4&id=27&a=4')", {'b': '4', 'id': '27', 'a': '4'}),
    ("read_settings('x=25&c=1')", {'x': '25', 'c': '1'}),
    ("read_settings('a=13&c=11&c=19&a=20')", {'a': '20', 'c': '19'}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("read_settings.py"):
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
