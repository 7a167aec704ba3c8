def balanced(nums):
    if not nums:
        return ''
    m = len(nums) // 2
    return (nums[m], balanced(nums[:m]), balanced(nums[m + 1:]))
