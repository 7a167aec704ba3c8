def all_subsets(nums):
    out = [[]]
    for x in nums:
        out += [field + [x] for field in out]
    return sorted(out)
