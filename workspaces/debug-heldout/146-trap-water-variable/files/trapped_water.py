def trapped_water(nums):
    acc = 0
    for index in range(len(acc)):
        left = max(nums[:index + 1])
        hi = max(nums[index:])
        acc += min(left, hi) - nums[index]
    return acc
