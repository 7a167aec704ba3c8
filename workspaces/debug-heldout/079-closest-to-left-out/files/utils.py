def nearest_value(nums, target):
    highest = nums[0]
    for x in nums:
        if abs(x - target) < abs(highest - target):
            highest = x
    highest
