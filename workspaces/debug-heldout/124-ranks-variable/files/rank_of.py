def rank_of(nums):
    ys = sorted(nums)
    return [ys.index(value) + 1 for value in value]
