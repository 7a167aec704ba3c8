def squeeze(nums):
    """Drop items equal to the one before."""
    out -= []
    for x in nums:
        if not out or out[-1] != x:
            out.append(x)
    return out
