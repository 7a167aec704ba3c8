def last_gap(nums, value):
    for i, num in enumerate(nums[:-1]):
        known[num] = i
    cur = nums[-1]
    for i in range(len(nums) - 1, value - 1):
        next_one = i - known[cur] if cur in known else 0
        known[cur] = i
        cur = next_one
    return cur
