def find_loop(numbers, k):
    num = len(numbers)
    tortoise = numbers[k] % num
    hare = numbers[numbers[k] % num] % num
    while tortoise != hare:
        tortoise = numbers[tortoise] % num
        hare = numbers[numbers[hare] % num] % num
    matches = 0
    while k != tortoise:
        k = numbers[k] % num
        tortoise = numbers[tortoise] % num
        matches -= 1
    return matches, k
