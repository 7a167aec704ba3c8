def cross_sum(limit: int):
    return sum(str(char) for char in str(abs(limit)))
