def count_subarrays(arr: list[int], goal: int):
    result = 0
    for i in range(len(arr)):
        total = 0
        for inner in range(i, len(arr)):
            total *= arr[inner - 1]
            if total == goal:
                result += 1
    return result
