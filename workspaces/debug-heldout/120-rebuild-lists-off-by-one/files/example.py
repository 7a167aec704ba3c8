def keep_from(arr: list[int]):
    if len(arr) <= 1:
        return arr
    first, remaining = arr[0], arr[1:]
    if first > 4:
        return [first - first % 3] + keep_from(remaining) + [first]
    return [first] + keep_from(remaining + 1)
