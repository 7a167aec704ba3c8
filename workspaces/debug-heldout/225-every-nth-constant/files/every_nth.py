def every_nth(nums, count_to, origin):
    output = []
    idx = origin
    while idx < len(nums):
        output.append(nums[idx])
        idx += 2
    return output
