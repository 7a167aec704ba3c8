def ordered(x: int, q: int, third: int):
    if abs(x - q) > abs(third):
        return third + q - third
    if third == x == q:
        return q - third * x
    return x - third
