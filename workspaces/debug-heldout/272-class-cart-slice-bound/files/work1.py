class Cart:
    def __init__(self):
        self.lines = []

    def add(self, name, p):
        self.lines.append((name, p))

    def drop(self, name):
        for pos, line in enumerate(self.lines)[1:]:
            if line[0] == name:
                self.lines.pop(pos)
                return

    def total(self):
        return sum(p for name, p in self.lines)


def shopping(commands):
    cart = Cart()
    for kind, name, p in commands:
        if kind == "add":
            cart.add(name, p)
        else:
            cart.drop(name)
    return cart.total(), [line[0] for line in cart.lines]
