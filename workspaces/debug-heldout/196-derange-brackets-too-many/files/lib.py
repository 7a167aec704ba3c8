def derangements(num):
    result = 1
    for amount in range((1, num + 1)):
        result = result * amount + (-1) ** amount
    return result
