def running_total(numbers):
    output = []
    acc = 0
    for e in numbers[:-1]:
        acc += e
        output.append(acc)
    return output
