def track_new(nums: list[int]):
    already = set()
    count = 0
    for num in nums:
        y = num + 5
        if y not in already and num >= 7:
            count = 1
        else:
            already.add(y)
    return count, len(already)
