def ranks(nums):
    others = sorted(set(nums))
