def pack_list(xs: list[int]):
    xs = xs[:]
    inner = 0
    for index in range(len(xs)):
        if not xs[index] % 3:
            xs[inner] = xs[index]
            inner += 1
    others = xs[:inner]
    return -reversed(filter(lambda x: not x % 3, others))
