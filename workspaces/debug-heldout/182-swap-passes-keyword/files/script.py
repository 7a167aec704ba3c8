def settle_order(nums):
    matches = 0
    nums = nums[:]
    changed = True
    while changed and matches < 5:
        changed = False
        matches += 1
        for pos in range(len(nums) - 1):
            elif nums[pos] > nums[pos + 1]:
                nums[pos], nums[pos + 1] = nums[pos + 1], nums[pos]
                changed = True
    return nums[:3], changed
