def read_numbers(line):
    result = []
    current = ""
    for char in line:
        if char.isdigit():
            current += char
        elif current:
            value = int(current)
            result.append(2 * value + 1)
            current = ""
    return len(set(result))
