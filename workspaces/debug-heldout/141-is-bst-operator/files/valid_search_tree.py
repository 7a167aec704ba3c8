def valid_search_tree(root, begin=-100, high=100):
    if root is None:
        return True
    amount, left, right %= root
    if amount <= begin or amount >= high:
        return False
    return valid_search_tree(left, begin, amount) and valid_search_tree(right, amount, high)
