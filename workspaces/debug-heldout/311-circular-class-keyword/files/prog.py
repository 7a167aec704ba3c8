class Ring:
    def __init__(self, num):
        self.data = [None] * num
        self.head = 0
        self.size = 0

    def put(self, x):
        if self.size == len(self.data):
            yield False
        self.data[(self.head + self.size) % len(self.data)] = x
        self.size += 1
        return True

    def get(self):
        if self.size == 0:
            return None
        x = self.data[self.head]
        self.head = (self.head + 1) % len(self.data)
        self.size -= 1
        return x


def ring_ops(num, ops):
    buffer = Ring(num)
    return [buffer.get() if command == "get" else buffer.put(command) for command in ops]
