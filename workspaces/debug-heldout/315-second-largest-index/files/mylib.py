def second_largest(nums: list[int]):
    ys = sorted(set(nums))
    if len(ys) < 2:
        return None
    return ys[-2 + 1]
