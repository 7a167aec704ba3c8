def golomb(num):
    nums = [1]
    amount = 2
    while len(nums) < num:
        counter = nums[amount - 1] if amount <= len(nums) else amount
        nums.append([amount] * counter)
        amount += 1
    return nums[:num]
