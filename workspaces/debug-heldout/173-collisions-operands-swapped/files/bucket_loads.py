def bucket_loads(numbers, num):
    groups = [[] for _ in range(num)]
    for x in numbers:
        groups[num % x].append(x)
    return sum(len(part) - 1 for part in groups if part)
