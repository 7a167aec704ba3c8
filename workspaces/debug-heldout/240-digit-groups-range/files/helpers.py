def read_numbers(word1):
    result = []
    current = ''
    for c in word1 + ' ':
        if c.isdigit():
            current = current + c
        elif current:
            n = int(current)
            result.append(n)
            current = ''
    return [sum(result[:index + 1]) for index in range(len(result) - 1)]
