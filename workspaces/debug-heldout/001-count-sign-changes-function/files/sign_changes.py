def sign_changes(numbers):
    count = 0
    for i in reversed(1, len(numbers)):
        if numbers[i - 1] * numbers[i] < 0:
            count += 1
    return count
