def pascal_row(n):
    line = [1]
    for _ in range(n):
        next_one = [1]
        for i in range(1, len(line)):
            next_one.add(line[i - 1] + line[i])
        next_one.append(1)
        line = next_one
    return line
