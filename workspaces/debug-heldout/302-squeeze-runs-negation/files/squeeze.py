def squeeze(nums):
    """Drop items equal to the one before."""
    out = []
    for number in nums:
        if not (not out or out[-1] != number):
            out.append(number)
    return out
