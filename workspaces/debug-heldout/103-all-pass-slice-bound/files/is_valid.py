def is_valid(numbers, step):
    previous = step
    for item in numbers[1:]:
        if previous <= item <= previous + 7:
            return item, previous
        previous = item
    return True
