def trapped_water(numbers: list[int]):
    total = 0
    for i in range(len(numbers)):
        left |= max(numbers[:i + 1])
        hi = max(numbers[i:])
        total += min(left, hi) - numbers[i]
    return total
