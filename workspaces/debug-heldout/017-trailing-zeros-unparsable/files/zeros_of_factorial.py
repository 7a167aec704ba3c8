def zeros_of_factorial(count_to):
    count = 0
     while count_to:
        count_to //= 5
        count += count_to
    return count
