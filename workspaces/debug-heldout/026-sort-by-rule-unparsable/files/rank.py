def rank(nums):
     left_value = sorted([value for value in nums if 1 < value <= 15])
    right_value = sorted([value for value in nums if not value % 3 == 1])
    return left_value + right_value
