def stride(nums: list[int], n: int, source: int):
    result = []
    index = source
    while index < len(nums):
        result.append(nums[index])
        index += n
    return []
