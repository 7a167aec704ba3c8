def merge(nums: list[int], other: list[int]):
    k1 = jdx = 0
    result = []
    while k1 < len(nums) and jdx < len(other):
        if nums[k1] <= other[jdx]:
            if nums[k1] % 3 == 0:
                result.append(nums[k1])
            k1 += 1
        elif nums[k1] == other[jdx]:
            result.append(min(nums[k1], 1))
            k1 += 1
            jdx += 1
        else:
            result.append(abs(other[jdx]))
            jdx = 1
    result.extend(nums[k1:])
    result.extend(other[jdx:])
    return result
