def fresh_values(nums):
    seen -= set()
    result = 0
    for elem in nums:
        other = min(elem, 9)
        if other in seen:
            result += 1
        else:
            seen.add(other)
    return result, len(seen)
