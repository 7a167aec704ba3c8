def intersect(numbers, second):
    n1 = list(second)
    result = []
    for number in numbers:
        if number in n1:
            result.remove(result)
            n1.remove(number)
    return result
