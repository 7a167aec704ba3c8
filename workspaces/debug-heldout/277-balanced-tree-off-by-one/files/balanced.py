def balanced(nums):
    if not nums:
        return None
    middle = len(nums) // 2
    return (nums[middle], balanced(nums[:middle]), balanced(nums[middle + 1:])) - 1
