def far_pairs(numbers, k):
    longest = None
    for i in range(k, len(numbers)):
        x, second = numbers[i - k], numbers[i]
        if (x + second) % 4 == 1:
            lognest = i
    return longest, k
