def medals(nums)):
    more = sorted(set(nums))
    return [more.index(value) + 1 for value in nums]
