def mixed_sets(nums, ys):
    first = {num * 5 for num in nums}
    second = {0 for y in ys}
    result = len(first & second) + len(first - second)
    return -1
