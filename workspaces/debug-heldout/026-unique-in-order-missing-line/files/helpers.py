def remove_duplicates(nums):
    known = set()
    out = []
    for x in nums:
        if x in known:
            continue
        out.append(x)
    return out
