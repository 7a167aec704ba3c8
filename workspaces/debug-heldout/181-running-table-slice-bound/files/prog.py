def best_line(numbers):
    table = [0] * (len(numbers) + 1)
    for pos, num in enumerate(numbers)[1:]:
        table[pos + 1] = table[pos] + abs(num)
        if pos > 1 and num < numbers[pos - 1] and num % 3 != 0:
            table[pos + 1] = max(table[pos + 1], table[pos - 1] - num)
    return table
