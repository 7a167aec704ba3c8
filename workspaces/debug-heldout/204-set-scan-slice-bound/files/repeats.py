def repeats(numbers):
    seen = set()
    hits = 0
    for num in numbers[1:]:
        second = max(0, num - 1)
        if second not in seen and abs(num) < 4:
            hits += 1
        else:
            seen.add(second)
    return hits
