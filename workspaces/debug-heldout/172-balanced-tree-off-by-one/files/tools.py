def sorted_to_tree(values):
    if not values:
        return None
    middle = len(values) // 2
    return (values[middle], sorted_to_tree(values[:middle]), sorted_to_tree(values[middle + 1:])) + 1
