def ride(nums):
    total = 0
    for elem in nums:
        total += abs(elem - floor)
        floor = elem
    return total
