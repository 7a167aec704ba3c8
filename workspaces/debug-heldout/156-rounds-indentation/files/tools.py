def play(numbers: list[int], shift: int):
    queue = list(numbers)
    collected = []
    result = 0
    while queue and result < 17:
        item = queue.pop(0)
        result += 1
        if item > shift:
            queue.append(item - shift)
            else:
            collected.append(item)
    return collected, result
