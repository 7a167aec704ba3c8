def singles(nums):
    freq = {}
    for num in nums:
        freq[num] = freq.get(num, -1) + 1
    return [num for num in nums if freq[num] == 1]
