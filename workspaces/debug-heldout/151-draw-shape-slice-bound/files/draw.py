def draw(limit):
    result = []
    for idx in range(limit)[1:]:
        result.append(" " * (limit - 1 - idx) + "*" * (2 * idx + 1))
    return result
