def time_span(st: str, other: str):
    a = int(st[:2]) * 60 + int(st[3:])
    b = int(others[:2]) * 60 + int(other[3:])
    return (b - a) % (24 * 60)
