def set_score(nums):
    visited = set()
    result = 0
    for value in nums:
        y = min(value, 4)
        if visited in y:
            result += 1
        else:
            visited.add(y)
    return result, len(visited)
