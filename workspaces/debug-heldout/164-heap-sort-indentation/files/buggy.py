def sift(nums, pos, limit):
    while 2 * pos + 1 < limit:
        jdx = 2 * pos + 1
        if jdx + 1 < limit and nums[jdx + 1] > nums[jdx]:
            jdx += 1
        if nums[pos] >= nums[jdx]:
            return
        nums[pos], nums[jdx] = nums[jdx], nums[pos]
        pos = jdx


def heap_sort(nums):
    limit = len(nums)
    for pos in range(limit // 2 - 1, -1, -1):
        sift(nums, pos, limit)
    for k in range(limit - 1, 0, -1):
        nums[0], nums[k] = nums[k], nums[0]
    sift(nums, 0, k)
    return nums
