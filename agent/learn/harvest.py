"""Finds small pure functions in the Python sources of this machine and inputs they work on. Runs inside a box: the
functions are executed. Usage: harvest.py OUT SEED; prints counts as JSON."""
import ast
import builtins
import copy
import io
import json
import os
import random
import resource
import signal
import sys

ROOTS = ["/usr/lib/python3/dist-packages", "/usr/lib/python3.11", "/usr/lib/python3.12", "/usr/lib/python3.13", "/usr/share"]
SKIP = {"test", "tests", "idlelib", "turtledemo", "lib2to3", "__pycache__", "site-packages", "testing"}
MODULES = {"math", "re", "itertools", "collections", "functools", "string", "operator", "bisect", "heapq"}
FORBIDDEN = {"open", "exec", "eval", "input", "print", "compile", "globals", "locals", "vars", "__import__", "breakpoint",
             "exit", "quit", "help", "id", "hash", "object", "super", "memoryview", "getattr", "setattr", "delattr", "dir"}
MAX_LINES, MIN_LINES, MAX_BYTES, SECONDS = 25, 3, 1300, 0.03
STRINGS = ["", "a", "abc", "hello world", "Foo_Bar", "x=1, y=2", "a/b/c.txt", "  padded ", "one two  three", "1.2.3",
           "key: value", "-5", "42", "3.14", "ABC", "camelCaseName", "a,b;c", "(x)", "'quoted'", "line1\nline2", "<tag>",
           "abc123", "aabbcc", "foo.bar.baz", "0x1f", "yes", "%20a+b", "--flag=1", "a\tb", "user@host"]


class Late(BaseException):
    pass


def late(signum, frame):
    raise Late


def values(kind, rng):
    if kind == "int":
        return rng.choice([0, 1, 2, 3, 5, 7, 10, 12, 16, 31, 60, 100, 255, -1, -3, 1000, rng.randint(-20, 50), rng.randint(0, 3000)])
    if kind == "small":
        return rng.randint(0, 6)
    if kind == "float":
        return rng.choice([0.0, 1.0, 0.5, -1.5, 2.25, 10.0, 0.1, 99.9, round(rng.uniform(-50, 50), 2)])
    if kind == "str":
        return rng.choice(STRINGS)
    if kind == "char":
        return rng.choice("abcxyzABC019_- ,.")
    if kind == "bool":
        return rng.random() < 0.5
    if kind == "none":
        return None
    if kind == "bytes":
        return rng.choice([b"", b"a", b"abc", b"\x00\x01\x02", b"hello", b"\xff\x10", bytes(rng.randrange(256) for _ in range(4))])
    if kind == "ints":
        return [rng.randint(-9, 20) for _ in range(rng.randint(0, 6))]
    if kind == "strs":
        return [rng.choice(STRINGS[1:]) for _ in range(rng.randint(0, 4))]
    if kind == "pairs":
        return [(rng.choice("abcd"), rng.randint(0, 9)) for _ in range(rng.randint(0, 4))]
    if kind == "lists":
        return [[rng.randint(0, 9) for _ in range(3)] for _ in range(rng.randint(1, 3))]
    if kind == "tuple":
        return tuple(rng.randint(0, 9) for _ in range(rng.choice([2, 2, 3, 3, 4])))
    if kind == "dict":
        return {k: rng.randint(0, 9) for k in rng.sample(["a", "b", "c", "name", "x"], rng.randint(0, 4))}
    return {k: rng.choice(STRINGS[1:8]) for k in rng.sample(["a", "b", "c", "name", "x"], rng.randint(0, 4))}


KINDS = ["int", "str", "ints", "strs", "dict", "small", "float", "char", "bool", "none", "bytes", "pairs", "lists", "tuple", "strdict"]
HINTS = [(("text", "string", "s", "name", "line", "word", "path", "value", "data", "key", "prefix", "msg", "filename", "url", "arg",
           "pattern", "title", "label", "content", "str", "source", "version", "host"), ["str", "strs", "bytes", "char"]),
         (("n", "i", "num", "count", "size", "width", "length", "index", "x", "y", "k", "m", "level", "indent", "depth", "number",
           "a", "b", "start", "end", "stop", "offset", "port", "year", "month", "day", "bits", "seconds"), ["int", "small", "float", "str"]),
         (("items", "seq", "values", "lst", "list", "iterable", "args", "elements", "numbers", "xs", "array", "it", "sequence", "lines",
           "names", "parts", "words", "tokens"), ["ints", "strs", "lists", "pairs", "tuple"]),
         (("d", "dict", "mapping", "kwargs", "options", "params", "attrs", "headers", "config"), ["dict", "strdict", "pairs"])]


def likely(name):
    for names, kinds in HINTS:
        if name in names or any(len(n) > 3 and n in name for n in names):
            return kinds + [k for k in KINDS if k not in kinds]
    return KINDS


class Names(ast.NodeVisitor):
    """Names that a function reads and does not bind, and whether anything in it rules it out."""

    def __init__(self):
        self.read, self.bound, self.bad = set(), set(), False

    def visit_Name(self, node):
        (self.read if isinstance(node.ctx, ast.Load) else self.bound).add(node.id)

    def visit_arg(self, node):
        self.bound.add(node.arg)
        node.annotation = None

    def visit_ExceptHandler(self, node):
        if node.name:
            self.bound.add(node.name)
        self.generic_visit(node)

    def visit_FunctionDef(self, node):
        self.bound.add(node.name)
        self.generic_visit(node)

    def ruled_out(self, node):
        self.bad = True

    visit_Import = visit_ImportFrom = visit_Global = visit_Nonlocal = visit_Yield = visit_YieldFrom = ruled_out
    visit_Await = visit_AsyncFor = visit_AsyncWith = visit_AsyncFunctionDef = visit_With = visit_ClassDef = ruled_out


def constants_of(tree):
    found = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            try:
                value = ast.literal_eval(node.value)
            except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
                continue
            text = f"{node.targets[0].id} = {value!r}"
            if len(text) <= 100:
                found[node.targets[0].id] = text
    return found


def imports_of(tree):
    found = {}
    for node in tree.body:
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name in MODULES:
                    found[alias.asname or alias.name] = "import " + alias.name + (f" as {alias.asname}" if alias.asname else "")
        elif isinstance(node, ast.ImportFrom) and node.module in MODULES and node.level == 0:
            for alias in node.names:
                found[alias.asname or alias.name] = f"from {node.module} import {alias.name}" + (f" as {alias.asname}" if alias.asname else "")
    return found


def cleaned(node, method):
    """The function without docstring, annotations and decorators, as source; None when it is not pure by its looks."""
    if node.decorator_list and not (len(node.decorator_list) == 1 and isinstance(node.decorator_list[0], ast.Name)
                                    and node.decorator_list[0].id == "staticmethod"):
        return None
    a = node.args
    if a.vararg or a.kwarg or a.kwonlyargs or not 1 <= len(a.posonlyargs + a.args) <= 4:
        return None
    if method and (not a.args or a.args[0].arg in ("self", "cls")):
        return None
    if node.body and isinstance(node.body[0], ast.Expr) and isinstance(node.body[0].value, ast.Constant):
        node.body = node.body[1:]
    if not any(isinstance(n, ast.Return) and n.value is not None for n in ast.walk(node)):
        return None
    node.decorator_list, node.returns = [], None
    for arg in a.posonlyargs + a.args:
        arg.annotation = None
    for inner in ast.walk(node):
        if isinstance(inner, ast.FunctionDef) and inner is not node:
            return None
        if isinstance(inner, ast.AnnAssign):
            return None
    return node


def needs_of(node, module, head, helpers, depth):
    """Collects the imports, constants and helper functions that a function reads; False when it reads anything else."""
    names = Names()
    names.visit(node)
    if names.bad:
        return False
    for name in sorted(names.read - names.bound - {node.name}):
        if name in module["imports"]:
            head.add(module["imports"][name])
        elif name in module["constants"]:
            head.add(module["constants"][name])
        elif name in module["functions"] and depth > 0:
            if name in helpers:
                continue
            helper = cleaned(copy.deepcopy(module["functions"][name]), False)
            if helper is None:
                return False
            helpers[name] = helper
            if not needs_of(helper, module, head, helpers, depth - 1):
                return False
        elif name in FORBIDDEN or not hasattr(builtins, name):
            return False
    return True


def source_of(node, module):
    found, helpers = set(), {}
    if not needs_of(node, module, found, helpers, 2) or len(helpers) > 2 or node.name in helpers:
        return None
    head = sorted(found, key=lambda line: (not line.startswith(("import", "from")), line))
    try:
        body = "\n\n\n".join(ast.unparse(f) for f in list(helpers.values())[::-1] + [node])
    except (RecursionError, ValueError):
        return None
    text = ("\n".join(head) + "\n\n" if head else "") + body + "\n"
    lines = text.count("\n")
    if not MIN_LINES <= lines <= MAX_LINES + len(head) + 12 * len(helpers) or len(text) > MAX_BYTES or "__" in body:
        return None
    if any(len(line) > 110 for line in text.split("\n")):
        return None
    return text


def attempt(function, arguments):
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    saved = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = io.StringIO()
    try:
        value = function(*arguments)
        text = repr(value)
    except Late:
        return None
    except BaseException:
        text = None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        sys.stdout, sys.stderr = saved
    if text is None or len(text) > 110:
        return None
    try:
        return text if repr(ast.literal_eval(text)) == text else None
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return None


def inputs_for(text, node, rng):
    """Argument lists on which the function gives a value, of the combination of kinds that gives the most variety."""
    scope = {"__name__": "harvested"}
    try:
        exec(compile(text, "harvested", "exec"), scope)
    except Exception:
        return None
    function = scope[node.name]
    parameters = [a.arg for a in node.args.posonlyargs + node.args.args]
    needed = len(parameters) - len(node.args.defaults)
    orders = [likely(p) for p in parameters]
    best, best_score = None, 0
    for trial in range(26):
        count = len(parameters) if trial % 3 else max(needed, 1)
        kinds = [order[0] if trial == 0 else order[min(int(rng.expovariate(0.45)), len(order) - 1)] for order in orders[:count]]
        found, outputs, good = [], [], 0
        for _ in range(12):
            arguments = [values(k, rng) for k in kinds]
            shown = ", ".join(repr(v) for v in arguments)
            out = attempt(function, [ast.literal_eval(repr(v)) for v in arguments])
            if out is not None and len(shown) <= 90:
                good += 1
                found.append(shown)
                outputs.append(out)
        score = good / 12 + 2 * len(set(outputs)) / 12 - (0.5 if len(set(outputs)) <= 2 else 0)
        if good >= 8 and len(set(outputs)) >= 2 and score > best_score:
            best, best_score = kinds, score
        if best_score > 2.6:
            break
    if best is None:
        return None
    inputs, outputs = {}, []
    for _ in range(90):
        arguments = [values(k, rng) for k in best]
        shown = ", ".join(repr(v) for v in arguments)
        if shown in inputs or len(shown) > 90:
            continue
        out = attempt(function, [ast.literal_eval(repr(v)) for v in arguments])
        if out is not None and outputs.count(out) < 12:
            inputs[shown] = out
            outputs.append(out)
        if len(inputs) >= 28:
            break
    if len(inputs) < 10 or len(set(outputs)) < 3 and len(set(outputs)) * 6 < len(outputs):
        return None
    return list(inputs)


def files():
    for root in ROOTS:
        for folder, folders, names in os.walk(root):
            folders[:] = sorted(f for f in folders if f not in SKIP and not f.startswith("."))
            for name in sorted(names):
                if name.endswith(".py") and not name.startswith("test_"):
                    yield root, os.path.join(folder, name)


def package_of(root, path):
    first = os.path.relpath(path, root).split("/")
    if root == "/usr/share":
        return first[0]
    return first[0][:-3] if first[0].endswith(".py") else first[0]


def harvest_file(root, path, rng, out, counts, seen):
    try:
        with open(path, encoding="utf-8") as handle:
            tree = ast.parse(handle.read())
    except (OSError, SyntaxError, ValueError, UnicodeDecodeError, RecursionError):
        return
    counts["files"] += 1
    module = {"constants": constants_of(tree), "imports": imports_of(tree),
              "functions": {n.name: n for n in tree.body if isinstance(n, ast.FunctionDef)}}
    owners = [(tree, False)] + [(n, True) for n in tree.body if isinstance(n, ast.ClassDef)]
    for node, method in [(n, m) for owner, m in owners for n in owner.body if isinstance(n, ast.FunctionDef)]:
        counts["functions"] += 1
        node = cleaned(copy.deepcopy(node), method)
        text = source_of(node, module) if node else None
        if text is None or ast.dump(node) in seen:
            continue
        seen.add(ast.dump(node))
        counts["candidates"] += 1
        inputs = inputs_for(text, node, rng)
        if inputs is None:
            continue
        counts["kept"] += 1
        stem = os.path.basename(path)[:-3]
        out.write(json.dumps({"source": text, "entry": node.name, "inputs": inputs, "name": f"{stem}.{node.name}",
                              "cluster": "package " + package_of(root, path)}) + "\n")
        out.flush()


def main():
    """One child for each package: a function that takes its process with it costs the rest of its package only."""
    packages = {}
    for root, path in files():
        packages.setdefault((root, package_of(root, path)), []).append(path)
    total = {"files": 0, "functions": 0, "candidates": 0, "kept": 0}
    for (root, package), paths in packages.items():
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGVTALRM, late)
            resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
            resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
            rng = random.Random(sys.argv[2] + package)
            counts = dict.fromkeys(total, 0)
            with open(sys.argv[1], "a") as out:
                for path in paths:
                    harvest_file(root, path, rng, out, counts, set())
            os.write(write, json.dumps(counts).encode())
            os._exit(0)
        os.close(write)
        with os.fdopen(read) as pipe:
            text = pipe.read()
        os.waitpid(child, 0)
        for key, count in (json.loads(text) if text else {}).items():
            total[key] += count
    print(json.dumps(total))


if __name__ == "__main__":
    main()
