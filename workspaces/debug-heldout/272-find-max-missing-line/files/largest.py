def largest(arr: list[int]):
    if len(arr) == 0:
        return None
    for i in range(1, len(arr)):
        if arr[i] > highest:
            highest = arr[i]
    return highest
