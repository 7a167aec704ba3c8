"""Runs programs (JSON lines on stdin: source, entry, inputs, name) and reports what is wrong with them: code that does not
load, inputs that mostly raise, run long or give results without a stable repr, results that differ from call to call, or from those of
its "plain" form where there is one. A name
also fails when most of its programs give hardly anything but one value.
Usage: families_dump families 5 1 | check_programs.py [--show]; the last line is "P/T passed" of names, exit 1 unless all pass."""
import copy
import json
import signal
import sys

LIMIT_S = 0.05


class TooSlow(Exception):
    pass


def on_alarm(*_):
    raise TooSlow()


def call(function, arguments):
    """(repr, error name) of one call on fresh copies of its arguments."""
    signal.setitimer(signal.ITIMER_PROF, LIMIT_S)
    try:
        result = function(*copy.deepcopy(arguments))
        if hasattr(result, "__next__"):
            return None, "iterator"
        text = repr(result)
    except TooSlow:
        return None, "too slow"
    except Exception as error:
        return None, type(error).__name__
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return (None, "unstable repr") if " at 0x" in text or len(text) > 400 else (text, None)


def problem(program):
    """(what is wrong with the program or None, whether it is only that its outputs hardly change)."""
    space = {"__name__": "program"}
    try:
        exec(compile(program["source"], program["name"], "exec"), space)
    except Exception as error:
        return f"does not load: {error}", False
    function = space[program["entry"]]
    plain = None
    if "plain" in program:
        exec(compile(program["plain"], program["name"], "exec"), plain_space := {"__name__": "program"})
        plain = plain_space[program["entry"]]
    outputs, errors = [], []
    for text in program["inputs"]:
        arguments = eval(f"({text},)")
        first, second = call(function, arguments), call(function, arguments)
        if first != second:
            return f"not deterministic for ({text}): {first} {second}", False
        if plain and first[0] != call(plain, arguments)[0]:
            return f"restyled, ({text}) gives {first}, plain {call(plain, arguments)}: {program['source']} {program['plain']}", False
        (errors if first[1] else outputs).append((text, first))
    if len(errors) > 0.2 * len(program["inputs"]):
        return f"{len(errors)} of {len(program['inputs'])} inputs fail, the first ({errors[0][0]}): {errors[0][1][1]}", False
    kinds = [first[0] for _, first in outputs]
    most = max(kinds.count(kind) for kind in set(kinds))
    if most > 0.92 * len(kinds):
        return f"{most} of {len(kinds)} outputs are {max(set(kinds), key=kinds.count)}", True
    return None, False


def main():
    signal.signal(signal.SIGPROF, on_alarm)
    seen, constant, wrong = {}, {}, set()
    for line in sys.stdin:
        program = json.loads(line)
        name = program["name"]
        text, only_constant = problem(program)
        seen[name] = seen.get(name, 0) + 1
        if text is None:
            continue
        if only_constant:
            constant[name] = constant.get(name, 0) + 1
        else:
            wrong.add(name)
        print(f"{'note' if only_constant else 'FAIL'} {name}: {text}")
        if "--show" in sys.argv:
            print(program["source"])
    for name, count in constant.items():
        if count > seen[name] / 2:
            print(f"FAIL {name}: {count} of {seen[name]} instances hardly ever change their result")
            wrong.add(name)
    print(f"{len(seen) - len(wrong)}/{len(seen)} passed")
    return 1 if wrong or not seen else 0


if __name__ == "__main__":
    sys.exit(main())
