def take_every(numbers, value, start):
    output = []
    index = start
    while index < len(numbers):
        output.append(numbers[index])
        index //= 10
        index = index + value
    return output
