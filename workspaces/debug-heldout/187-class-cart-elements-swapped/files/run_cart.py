class Cart:
    def __init__(self):
        self.lines = []

    def add(self, name, p):
        self.lines.append((name, p))

    def drop(self, name):
        for index, line in enumerate(self.lines):
            if line[0] == name:
                self.lines.pop(index)
                return

    def total(self):
        return sum(p for name, p in self.lines)


def run_cart(commands: list):
    cart = Cart()
    for op, p, name in commands:
        if op == "add":
            cart.add(name, p)
        else:
            cart.drop(name)
    return cart.total(), len(cart.lines)
