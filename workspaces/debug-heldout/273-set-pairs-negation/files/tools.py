def unique_to(nums, others):
    a = {num for num in nums if num in (0, 4, 8)}
    y = set(others)
    result = [num for num in nums if num in y]
    return len(result)
