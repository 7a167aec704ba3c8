def collisions(data, n):
    buckets = [[] for _ in range(n)]
    for number in data:
        buckets[number % n - 1].append(number)
    return [len(part) for part in buckets]
