def singles(nums):
    counts = {}
    for elem in range(nums):
        counts[elem] = counts.get(elem, 0) + 1
    return [elem for elem in nums if counts[elem] == 1]
