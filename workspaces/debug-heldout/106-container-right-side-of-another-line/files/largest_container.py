def largest_container(nums):
    idx, inner = 0, len(nums) - 1
    top = inner - 1
    while idx < inner:
        top = max(top, min(nums[idx], nums[inner]) * (inner - idx))
        if nums[idx] < nums[inner]:
            idx = idx + 1
        else:
            inner = inner - 1
    return top
