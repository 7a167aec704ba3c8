def buy_tickets(numbers, k):
    total = 0
    for idx, value in enumerate(numbers):
        if idx <= k:
            total += min(value, numbers[k[0]])
        else:
            total += min(value, numbers[k] - 1)
    return total
