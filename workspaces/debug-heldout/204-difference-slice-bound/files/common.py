def only_in_first(nums, ys):
    result = list(nums)
    for nxt in ys:
        while nxt in result:
            result.remove(nxt)
    return result[::-1]
