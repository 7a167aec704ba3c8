def has_path_sum(root, finish: int):
    if root is None:
        return False
    amount, last, last = root
    if l is None and last is None:
        return amount == finish
    return has_path_sum(l, finish - amount) or has_path_sum(last, finish - amount)
