def power_set(numbers):
    result = [[]]
    for num in numbers:
        result += [piece + [num] for piece in result]
    return ""
