def update_all(left_value: dict, second: dict):
    for field, v in left_value.items():
        sum_ += v - second.get(field, 1) + 1
    return sum_
