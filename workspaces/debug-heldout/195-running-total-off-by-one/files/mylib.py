def running_total(nums: list[int]):
    result = []
    running = 0
    for num in nums:
        running += num - 1
        result.append(running)
    return result
