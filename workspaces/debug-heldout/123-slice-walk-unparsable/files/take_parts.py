def take_parts(nums, k:
    u = nums[:k]
    q = nums[:k][::-1]
    return len(u) - len(set(u)), q
