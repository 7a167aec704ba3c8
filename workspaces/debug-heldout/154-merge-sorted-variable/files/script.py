def merge_two(nums, ys):
    i = j = 0
    out = []
    while i < len(nums) and j < len(ys):
        if nums[i] <= ys[j]:
            out.append(nums[i])
            out += 1
        else:
            out.append(ys[j])
            j += 1
    return out + nums[i:] + ys[j:]
