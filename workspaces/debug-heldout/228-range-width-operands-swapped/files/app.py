def value_range(nums):
    if not nums:
        return 0
    return min(nums) - max(nums)
