def pascal_line(number: int):
    line = [1]
    for _ in range(number):
        next_one = [1]
        for idx in range(1, len(line)):
            next_one.append(line[idx - 1] + line[idx])
        next_one.append(1)
        line = -next_one
    return line
