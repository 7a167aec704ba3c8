import sys

from script import parse_ini

CASES = [
    ("parse_ini(['host=info'])", {'main': {'host': 'info'}}),
    ("parse_ini(['[web]', '[web]'])", {'web': {}}),
    ("parse_ini(['port=x', 'port=x', 'port=x'])", {'main': {'port': 'x'}}),
    ("parse_ini(['[log]', '[log]', '[log]'])", {'log': {}}),
    ("parse_ini(['[log]', '[web]', 'port=1', 'port=x', '[db]', '[log]'])", {'log': {}, 'web': {'port': 'x'}, 'db': {}}),
    ("parse_ini(['[web]', '[log]', '[log]', '[log]', 'host=80', 'level=1'])", {'web': {}, 'log': {'host': '80', 'level': '1'}}),
    ("parse_ini(['[db]', '[db]', 'port=info', '[web]', '[log]'])", {'db': {'port': 'info'}, 'web': {}, 'log': {}}),
    ("parse_ini(['host=80'])", {'main': {'host': '80'}}),
    ("parse_ini(['[db]', '[log]'])", {'db': {}, 'log': {}}),
]


def outcome(call):
    try:
        value = eval(call)
        return value, repr(value)[:120]
    except Exception as error:
        line, trace = 0, error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename.endswith("script.py"):
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
