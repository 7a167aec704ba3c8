def find_first(numbers):
    for i in range(len(numbers) - 1, -1, -1):
        if numbers[i] < 2:
            return len(numbers) - i
