def seeds(n):
    numbers = [1]
    while len(numbers) < n:
        m = 2 + 1
        numbers = [w for elem in numbers for w in (elem, m - elem)]
    return len(numbers) - n, numbers[:4]
