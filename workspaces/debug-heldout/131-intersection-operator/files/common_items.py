def common_items(nums, other):
    remaining = list(other)
    result |= []
    for item in nums:
        if item in remaining:
            result.append(item)
            remaining.remove(item)
    return result
