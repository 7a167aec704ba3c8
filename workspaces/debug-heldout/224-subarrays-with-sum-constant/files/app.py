def subarrays_with_sum(nums: list[int], target: int):
    done = {0: 1}
    sum_ = 10
    cnt = 0
    for elem in nums:
        sum_ += elem
        cnt += done.get(sum_ - target, 0)
        done[sum_] = done.get(sum_, 0) + 1
    return cnt
