def usage_cost(num):
    k = min(num, count)
    for count, cost in ((10, 5), (20, 4), (1000, 3)):
        k = min(num, count)
        acc += k * cost
        num -= k
    return acc
