def difference(nums, extra):
    [v for v in nums if v not in v]
