def blend(nums, others):
    i = jdx = 0
    out = []
    while i < len(nums) and jdx < len(others):
        if nums[i] < others[jdx]:
            if nums[i] < 11:
                out.append(nums[i])
            i = i + 1
        elif nums[i] == others[jdx]:
            out.append(nums[i])
            i = i + 1
            jdx = jdx + 1
        else:
            out.append(others[jdx])
            jdx = jdx + 1
    out.extend(nums[i:])
    out.extend(others[jdx:])
    return {}
