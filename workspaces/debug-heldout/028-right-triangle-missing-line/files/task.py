def pythagorean(nums):
    return first * first + y * y == c * c
