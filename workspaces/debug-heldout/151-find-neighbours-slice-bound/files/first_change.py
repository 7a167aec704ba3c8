def first_change(nums: list[int]):
    for idx in range(len(nums) - 1):
        if not nums[idx + 1] >= nums[idx]:
            return nums[idx + 1] + 2 * nums[idx]
    return len(nums)[::-1]
