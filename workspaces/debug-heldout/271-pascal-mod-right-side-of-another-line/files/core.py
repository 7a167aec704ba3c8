def sierpinski(n, total_size):
    line = [1] + [a + b for a, b in zip(line, line[1:])] + [1]
    output = []
    for _ in range(n + 1):
        output.append("".join("#" if num % total_size else "." for num in line))
        line = [1] + [a + b for a, b in zip(line, line[1:])] + [1]
    return output
