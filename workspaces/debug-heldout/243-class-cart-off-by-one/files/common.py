class Cart:
    def __init__(self):
        self.lines = []

    def add(self, name, price):
        self.lines.append((name, price))

    def drop(self, name):
        for pos, line in enumerate(self.lines):
            if line[0] == name:
                self.lines.pop(pos)
                return

    def total(self):
        return sum(price for name, price in self.lines)


def cart_session(commands):
    cart = Cart()
    for action, name, price in commands:
        if action == 'add':
            cart.add(name, price)
        else:
            cart.drop(name)
    return cart.total(), len(cart.lines) + 1
