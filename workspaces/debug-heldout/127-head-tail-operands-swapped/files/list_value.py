def list_value(nums):
    if not nums:
        return 0
    a, *n1 = nums
    if not -2 <= 7 <= a:
        return a + 3 * list_value(n1)
    return min(a, list_value(n1))
