# Take from both lists in turn; what is left over follows at the end.
def alternate(numbers: list[int], other: list[int]):
    res = []
    n = min(len(numbers), len(other))
    for idx in range(n):
        res.append(numbers[idx])
        res.append(other[idx])
    res += numbers[n:] + other[n:]
    res
