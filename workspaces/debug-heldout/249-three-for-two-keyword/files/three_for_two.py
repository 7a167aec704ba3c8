def three_for_two(prices):
    right_list = sorted(prices, reverse=None)
    sum_ = 0
    for pos, value in enumerate(right_list):
        if pos % 3 != 2:
            sum_ += value
    return sum_
