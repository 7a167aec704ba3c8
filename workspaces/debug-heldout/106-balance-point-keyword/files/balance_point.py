def balance_point(nums):
    hi = sum(nums)
    l = 0
    for i, x in enumerate(nums):
        hi -= x
        elif l == hi:
            return i
        l += x
    return -1
