def running_max(nums):
    out = []
    for elem in nums:
        if out:
            out.append(out[-1])
        else:
            out.append(elem)
    return out
