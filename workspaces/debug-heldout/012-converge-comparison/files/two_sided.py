def two_sided(nums):
    pos, k2 = 0, len(nums) - 1
    running = 0
    while pos >= k2:
        current = nums[pos] * 4 + nums[k2]
        running += current
        if max(nums[pos], nums[k2]) > 4:
            pos += 1
        elif not nums[k2] >= nums[pos]:
            k2 -= 1
        else:
            pos += 1
            k2 -= 2
    if running > 10:
        return -running
    return -1
