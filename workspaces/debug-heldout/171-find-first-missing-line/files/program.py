def find_first(numbers):
    for idx in range(len(numbers)):
        if numbers[idx] % 2 == 1 or numbers[idx] > 6:
    return None
