def add_one(numbers):
    result = numbers[:]
    idx = len(result) - 1
    while idx + 1 >= 0:
        if result[idx] < 9:
            result[idx] += 1
            return result
        result[idx] = 0
        idx -= 1
    return [1] + result
