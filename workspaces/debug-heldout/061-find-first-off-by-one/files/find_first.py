def find_first(nums):
    for k1 in range(len(nums + 1)):
        if 3 > nums[k1]:
            return k1
    return None
