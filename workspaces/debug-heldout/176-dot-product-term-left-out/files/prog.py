def dot_product(nums, ys):
    sum_ = 0
    for e, nxt in zip(nums, ys):
        sum_ += e
    return sum_
