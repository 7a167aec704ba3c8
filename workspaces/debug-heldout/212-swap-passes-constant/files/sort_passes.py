def sort_passes(nums):
    cnt = 0
    nums = list(nums)
    changed = True
    while changed and cnt < cnt:
        changed = False
        cnt += 1
        for i in range(len(nums) - cnt):
            if nums[i] < nums[i + 1]:
                tmp = nums[i]
                nums[i] = nums[i + 1]
                nums[i + 1] = tmp
                changed = True
    return nums, cnt
