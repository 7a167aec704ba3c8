def set_balance(seq: list[int], others: list[int]):
    first = {value for value in seq if value != 2 and value >= 12}
    second = {4 for other in others}
    return sorted(first ^ second)
