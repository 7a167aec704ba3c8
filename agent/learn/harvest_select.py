"""Which functions of a module are small and pure by their looks, each as a program of its own: with the imports, constants
and helper functions that it reads. What only speaks to people or to old versions of Python is rewritten or left out, because a
program's own outputs are its oracle: it need not do what its author's did, it need only be real code."""
import ast
import builtins
import copy
import keyword

MODULES = {"math", "cmath", "re", "itertools", "collections", "functools", "string", "operator", "bisect", "heapq", "textwrap",
           "datetime", "decimal", "fractions", "json", "urllib.parse", "html", "unicodedata", "base64", "binascii", "struct",
           "hashlib", "posixpath", "ntpath", "fnmatch", "difflib", "statistics", "calendar", "colorsys", "keyword", "zlib",
           "copy", "numbers", "ipaddress", "shlex", "stat", "codecs", "html.entities", "collections.abc"}
# Attributes of those that are not functions of their arguments, or reach outside.
CLOCK = {"now", "today", "utcnow", "fromtimestamp", "astimezone"}
IMPURE = {"open", "realpath", "abspath", "exists", "isfile", "isdir",
          "expanduser", "expandvars", "getmtime", "getsize", "lexists", "islink", "ismount", "samefile", "relpath", "load", "dump",
          "register", "urandom", "prcal", "prmonth", "pryear", "setlocale", "file_digest", "StreamReader", "EncodedFile"}
FORBIDDEN = {"open", "exec", "eval", "input", "print", "compile", "globals", "locals", "vars", "__import__", "breakpoint", "exit",
             "quit", "help", "id", "hash", "super", "memoryview", "getattr", "setattr", "delattr", "dir", "copyright", "credits"}
OLD = {"basestring": "str", "unicode": "str", "text_type": "str", "string_types": "str", "native_str": "str", "long": "int",
       "integer_types": "int", "binary_type": "bytes", "xrange": "range", "unichr": "chr", "izip": "zip", "imap": "map"}
SPEAKING = {"logger", "log", "logging", "_logger", "LOG", "LOGGER", "warnings", "_log", "warn", "print", "debug"}
MAX_LINES, MAX_BYTES, MAX_HELPERS, WIDTH = 40, 1500, 3, 110


class Unfit(Exception):
    """Why a function is no program."""


def top_level(body):
    for node in body:
        yield node
        if isinstance(node, ast.If):
            yield from top_level(node.body + node.orelse)
        elif isinstance(node, ast.Try):
            yield from top_level(node.body + [n for h in node.handlers for n in h.body] + node.orelse)


def imports_of(nodes):
    found = {}
    for node in nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name in MODULES and (alias.asname or "." not in alias.name):
                    found[alias.asname or alias.name] = "import " + alias.name + (f" as {alias.asname}" if alias.asname else "")
                elif alias.name == "urllib.parse":
                    found["urllib"] = "import urllib.parse"
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                if (node.module in MODULES and alias.name not in IMPURE | {"*"}) or full in MODULES:
                    found[alias.asname or alias.name] = f"from {node.module} import {alias.name}" + (f" as {alias.asname}" if alias.asname else "")
    return found


def constants_of(nodes):
    found = {}
    for node in nodes:
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            found[node.targets[0].id] = node.value
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
            found[node.target.id] = node.value
    return found


def module_of(tree):
    nodes = list(top_level(tree.body))
    return {"imports": imports_of(nodes), "constants": constants_of(nodes), "classes": [n for n in nodes if isinstance(n, ast.ClassDef)],
            "functions": {n.name: n for n in nodes if isinstance(n, ast.FunctionDef)}}


def inside_class(module, owner):
    """The module as a method sees it once `self.x` reads `x`."""
    methods = {n.name: n for n in owner.body if isinstance(n, ast.FunctionDef)}
    constants = constants_of(owner.body)
    # Read without a call: to other methods they are attributes.
    values = {name for name, node in methods.items() if any("property" in ast.unparse(d) for d in node.decorator_list)}
    twice = (set(methods) | set(constants)) & (set(module["functions"]) | set(module["constants"]) | set(module["imports"]))
    return {"imports": module["imports"], "constants": {**module["constants"], **constants}, "class": owner.name,
            "functions": {**module["functions"], **methods}, "methods": set(methods), "own": (set(methods) | set(constants)) - twice - values}


class Rewriter(ast.NodeTransformer):
    """Takes out annotations, log lines, translations and names of old Pythons; reads `self.x` and `os.path` as plain names."""

    def __init__(self, module, myself, known):
        self.module, self.myself, self.known = module, myself, known
        self.state = []  # attributes of self that become parameters

    def visit_Call(self, node):
        function = node.func
        if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name) and function.value.id in self.myself:
            if function.attr not in self.module.get("own", ()):
                raise Unfit("calls attributes of self")
        node = self.generic_visit(node)
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        if name in ("_", "gettext", "ugettext", "N_", "u") and len(node.args) == 1 and isinstance(node.args[0], ast.Constant):
            return node.args[0]
        if name == "cast" and len(node.args) == 2:
            return node.args[1]
        return node

    def visit_Attribute(self, node):
        node = self.generic_visit(node)
        base = node.value
        if isinstance(base, ast.Name) and base.id in self.myself:
            if not isinstance(node.ctx, ast.Load) or node.attr.startswith("__"):
                raise Unfit("sets attributes of self")
            if node.attr not in self.module.get("own", ()) and node.attr not in self.state:
                self.state.append(node.attr)
            return ast.copy_location(ast.Name(node.attr, ast.Load()), node)
        if isinstance(base, ast.Name) and base.id == "os" and node.attr == "path":
            return ast.copy_location(ast.Name("posixpath", ast.Load()), node)
        if isinstance(base, ast.Name) and base.id in ("six", "compat", "pycompat") and node.attr in OLD:
            return ast.copy_location(ast.Name(OLD[node.attr], ast.Load()), node)
        return node

    def visit_Name(self, node):
        if node.id in OLD and node.id not in self.known and isinstance(node.ctx, ast.Load):
            node.id = OLD[node.id]
        return node

    def visit_Expr(self, node):
        value = node.value
        if isinstance(value, ast.Constant):
            return None
        if isinstance(value, ast.Call):
            head = value.func
            while isinstance(head, ast.Attribute):
                head = head.value
            if isinstance(head, ast.Name) and head.id in SPEAKING and head.id not in self.known:
                return None
        return self.generic_visit(node)

    def visit_Raise(self, node):
        node.cause = None
        made = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
        name = made.attr if isinstance(made, ast.Attribute) else made.id if isinstance(made, ast.Name) else ""
        if name and not hasattr(builtins, name) and (name[0].isupper() or "." in ast.unparse(made)):
            text = [a for a in node.exc.args[:1]] if isinstance(node.exc, ast.Call) else []
            node.exc = ast.Call(ast.Name("ValueError", ast.Load()), text, [])
        return self.generic_visit(node)

    def visit_ExceptHandler(self, node):
        types = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        if any(t is not None and not hasattr(builtins, ast.unparse(t)) for t in types):
            node.type = ast.Name("ValueError", ast.Load())
        return self.generic_visit(node)

    def visit_AnnAssign(self, node):
        if node.value is None:
            return None
        return self.generic_visit(ast.copy_location(ast.Assign([node.target], node.value), node))

    def visit_arg(self, node):
        node.annotation = None
        return node

    def visit_FunctionDef(self, node):
        node.returns = None
        if node.decorator_list:
            raise Unfit("a decorated function inside")
        return self.generic_visit(node)


def fill_empty(node):
    for inner in ast.walk(node):
        for field in ("body", "orelse", "finalbody"):
            block = getattr(inner, field, None)
            if block == [] and field == "body" and not isinstance(inner, ast.Module):
                inner.body = [ast.Pass()]


class ToList(ast.NodeTransformer):
    """A generator as the function that returns the list of what it gives."""

    def __init__(self, name):
        self.name = name

    def visit_Expr(self, node):
        if isinstance(node.value, (ast.Yield, ast.YieldFrom)):
            method = "append" if isinstance(node.value, ast.Yield) else "extend"
            value = node.value.value or ast.Constant(None)
            node.value = ast.Call(ast.Attribute(ast.Name(self.name, ast.Load()), method, ast.Load()), [value], [])
            return node
        return self.generic_visit(node)

    def visit_Return(self, node):
        node.value = ast.Name(self.name, ast.Load())
        return node

    def visit_FunctionDef(self, node):
        return node

    visit_Lambda = visit_FunctionDef


def without_yields(node):
    used = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)} | {a.arg for a in ast.walk(node) if isinstance(a, ast.arg)}
    name = next((n for n in ("result", "found", "out", "items", "results") if n not in used), None)
    if name is None:
        raise Unfit("a generator")
    node.body = [ast.Assign([ast.Name(name, ast.Store())], ast.List([], ast.Load()))] + [ToList(name).visit(s) for s in node.body]
    if not isinstance(node.body[-1], ast.Return):
        node.body.append(ast.Return(ast.Name(name, ast.Load())))


def yields(node):
    """Of the function itself, not of one inside it."""
    stack = list(node.body)
    while stack:
        inner = stack.pop()
        if isinstance(inner, (ast.Yield, ast.YieldFrom)):
            return True
        if not isinstance(inner, (ast.FunctionDef, ast.Lambda)):
            stack.extend(ast.iter_child_nodes(inner))
    return False


def decorators_fit(node):
    for decorator in node.decorator_list:
        name = ast.unparse(decorator).split("(")[0].split(".")[-1].lower()
        if name not in ("staticmethod", "cached_property", "classmethod", "overrides", "override", "final", "property") and "cache" not in name and "memo" not in name:
            return False
    return True


def take_state(node, state, module, entry):
    """Attributes of self that are only read become parameters, the first ones, under their own names."""
    if not state:
        return
    if not entry:
        raise Unfit("a helper reads attributes of self")
    names = [name.lstrip("_") for name in state]
    taken = {a.arg for a in ast.walk(node) if isinstance(a, ast.arg)} | set(dir(builtins)) | set(module["functions"]) | set(module["constants"])
    taken |= {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and n.id not in state} | set(module["imports"])
    if len(set(names)) < len(names) or set(names) & taken or any(keyword.iskeyword(n) or not n for n in names):
        raise Unfit("attributes of self with names that are taken")
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name) and inner.id in state:
            inner.id = inner.id.lstrip("_")
    node.args.args[:0] = [ast.arg(name) for name in names]


def cleaned(original, module, entry):
    """A copy of the function that is a function of its own. Raises Unfit."""
    if not decorators_fit(original):
        raise Unfit("decorated")
    if original.end_lineno - original.lineno > 90:
        raise Unfit("too long")
    node = copy.deepcopy(original)
    a, myself = node.args, set()
    static = any(isinstance(d, ast.Name) and d.id == "staticmethod" for d in node.decorator_list)
    if node.name in module.get("methods", ()) and not static:
        if not a.args or node.name.startswith("__"):
            raise Unfit("a special method")
        myself = {a.args.pop(0).arg, module["class"]}
    if a.kwarg is not None:
        if any(isinstance(n, ast.Name) and n.id == a.kwarg.arg for n in ast.walk(node)):
            raise Unfit("**kwargs")
        a.kwarg = None
    node.decorator_list = []
    rewriter = Rewriter(module, myself, set(module["functions"]) | set(module["constants"]))
    node = rewriter.visit(node)
    fill_empty(node)
    if any(isinstance(n, ast.Name) and n.id in myself for n in ast.walk(node)):
        raise Unfit("hands self on")
    take_state(node, rewriter.state, module, entry)
    if entry and not 1 <= len(a.posonlyargs + a.args) + (a.vararg is not None) + len(a.kwonlyargs) <= 5:
        raise Unfit("no parameters, or more than five")
    if entry and yields(node):
        without_yields(node)
    if entry and not any(isinstance(n, ast.Return) and n.value is not None for n in ast.walk(node)):
        raise Unfit("returns nothing")
    return ast.fix_missing_locations(node)


class Names(ast.NodeVisitor):
    """Names that a node reads and does not bind. Raises Unfit at what rules it out."""

    def __init__(self):
        self.read, self.bound = set(), set()

    def visit_Name(self, node):
        (self.read if isinstance(node.ctx, ast.Load) else self.bound).add(node.id)

    def visit_arg(self, node):
        self.bound.add(node.arg)

    def visit_ExceptHandler(self, node):
        if node.name:
            self.bound.add(node.name)
        self.generic_visit(node)

    def visit_FunctionDef(self, node):
        self.bound.add(node.name)
        self.generic_visit(node)

    def visit_Attribute(self, node):
        of_module = isinstance(node.value, ast.Name) and node.value.id in self.suspects
        if "__" in node.attr and node.attr != "__name__" or node.attr in CLOCK or node.attr in IMPURE and of_module:
            raise Unfit("special or impure attributes")
        self.generic_visit(node)

    def visit_Import(self, node):
        found = imports_of([node])
        if len(found) != len(node.names):
            raise Unfit("imports other modules inside")
        self.bound |= set(found)

    visit_ImportFrom = visit_Import
    suspects = {m.split(".")[-1] for m in MODULES} | {"date"}

    def ruled_out(self, node):
        raise Unfit("global, with, class or async inside")

    visit_Global = visit_With = visit_ClassDef = ruled_out
    visit_Await = visit_AsyncFor = visit_AsyncWith = visit_AsyncFunctionDef = ruled_out


class Gather:
    """The imports, constants and helpers that a function needs."""

    def __init__(self, module, entry):
        self.module, self.entry = module, entry
        self.imports, self.constants, self.helpers = set(), {}, {}

    def need(self, node, depth=3):
        names = Names()
        names.visit(node)
        for name in sorted(names.read - names.bound - {self.entry}):
            self.resolve(name, depth)

    def itself(self, name):
        """`bytes = bytes`, for old versions of Python."""
        value = self.module["constants"][name]
        return hasattr(builtins, name) and isinstance(value, ast.Name) and value.id in (name, *OLD)

    def resolve(self, name, depth):
        module = self.module
        if name in self.helpers or name in self.constants:
            return
        if name == "posixpath" or name in module["imports"]:
            self.imports.add(module["imports"].get(name, "import posixpath"))
        elif name in ("PY2", "PY3"):
            self.constants[name] = ast.Constant(name == "PY3")
        elif name in module["constants"] and depth > 0 and not self.itself(name):
            value = Rewriter(module, set(), set(module["functions"]) | set(module["constants"])).visit(copy.deepcopy(module["constants"][name]))
            if sum(1 for _ in ast.walk(value)) > 250:
                raise Unfit("a long constant")
            self.need(value, depth - 1)
            self.constants[name] = value  # after what it reads
        elif name in module["functions"] and depth > 0:
            if len(self.helpers) == MAX_HELPERS:
                raise Unfit("more than three helpers")
            self.helpers[name] = helper = cleaned(module["functions"][name], module, False)
            self.need(helper, depth - 1)
        elif name in FORBIDDEN:
            raise Unfit("reads " + name)
        elif not hasattr(builtins, name) or name.startswith("_"):
            raise Unfit("reads other names")


def constant_text(name, value):
    """Elements packed into lines where one line would be too long."""
    text = f"{name} = {ast.unparse(value)}"
    if len(text) <= 96:
        return text
    if isinstance(value, ast.Dict) and None not in value.keys:
        parts, ends = [f"{ast.unparse(k)}: {ast.unparse(v)}" for k, v in zip(value.keys, value.values)], "{}"
    elif isinstance(value, (ast.List, ast.Tuple, ast.Set)):
        parts, ends = [ast.unparse(e) for e in value.elts], {ast.List: "[]", ast.Tuple: "()", ast.Set: "{}"}[type(value)]
    else:
        return text
    lines = [f"{name} = {ends[0]}", "   "]
    for part in parts:
        if len(lines[-1]) + len(part) > 92:
            lines.append("   ")
        lines[-1] += f" {part},"
    return "\n".join(lines + [ends[1]])


def source_of(node, module):
    """The program's text. Raises Unfit."""
    gather = Gather(module, node.name)
    gather.need(node)
    try:
        body = "\n\n\n".join(ast.unparse(f) for f in list(gather.helpers.values())[::-1] + [node])
        head = "\n".join(sorted(gather.imports))
        constants = "\n".join(constant_text(n, v) for n, v in gather.constants.items())
    except (RecursionError, ValueError):
        raise Unfit("cannot be written down") from None
    text = "\n\n".join(part for part in (head, constants, body) if part) + "\n"
    if text.count("\n") > MAX_LINES or len(text) > MAX_BYTES or any(len(line) > WIDTH for line in text.split("\n")):
        raise Unfit("too long")
    if sum(isinstance(n, (ast.expr, ast.stmt)) for n in ast.walk(node)) < 10:
        raise Unfit("too short")
    return text


def shape_of(node):
    """Equal for functions that differ in names only."""
    node, order = copy.deepcopy(node), {}
    for inner in ast.walk(node):
        for field in ("id", "arg", "name"):
            name = getattr(inner, field, None)
            if isinstance(name, str) and not hasattr(builtins, name):
                setattr(inner, field, order.setdefault(name, f"n{len(order)}"))
    return ast.dump(node)
