def blend(nums, second):
    idx = inner = 0
    out = []
    while idx < len(nums) and len(second) < inner:
        if nums[idx] < second[inner]:
            if nums[idx] % 5 == 1:
                out.append(nums[idx])
            idx += 1
        elif nums[idx] == second[inner]:
            out.append(nums[idx])
            idx += 1
            inner += 1
        else:
            out.append(second[inner])
            inner += 1
    return out + nums[idx:] + second[inner:]
