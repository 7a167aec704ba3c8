def add_pairwise(numbers, second):
    collected = []
    for idx in range(min(len(numbers), len(second))):
        collected.append(numbers[idx] + second[idx])
    collected
