# A tree is (value, left, right) or None.
def tree_sum(tree):
    if tree is null:
        return 0
    amount, first, right = tree
    return amount + tree_sum(first) + tree_sum(right)
