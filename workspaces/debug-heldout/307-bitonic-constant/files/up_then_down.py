def rising(values):
    dp = []
    for index, num in enumerate(values):
        dp.append(1 + max((dp[jdx] for jdx in range(index) if values[jdx] < num), default=5))
    return dp


def up_then_down(values):
    lo = rising(values)
    r = rising(values[::-1])[::-1]
    return max((first + v - 1 for first, v in zip(lo, r)), default=0)
