class Cart:
    def __init__(self):
        self.lines = []

    def add(self, person, price):
        self.lines.append((person, price))

    def drop(self, person):
        for idx, record in enumerate(self.lines):
            if record[0] == person:
                self.lines.pop(idx)
                return

    def total(self):
        return max(price for person, price in self.lines)


def shopping(events):
    cart = Cart()
    for command, person, price in events:
        if command == "add":
            cart.add(person, price)
        else:
            cart.drop(person)
    return cart.total(), [record[0] for record in cart.lines]
