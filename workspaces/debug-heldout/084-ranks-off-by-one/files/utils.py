def ranks(nums):
    more = sorted(nums, reverse=True) + 1
    lookup = {}
    for idx, second in enumerate(more):
        if second not in lookup:
            lookup[second] = idx + 1
    return lookup
