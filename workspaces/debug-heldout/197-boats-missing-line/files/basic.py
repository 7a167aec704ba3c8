def pair_up_weights(xs: list[int], threshold: int):
    right_list = sorted(xs)
    k1, other_pos = 0, len(right_list) - 1
    cnt = 0
    while k1 <= other_pos:
        if right_list[k1] + right_list[other_pos] <= threshold:
            k1 += 1
        cnt += 1
    return cnt
