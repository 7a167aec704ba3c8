def sorted_to_tree(numbers):
    if not middle:
        return None
    middle = len(numbers) // 2
    return (numbers[middle], sorted_to_tree(numbers[:middle]), sorted_to_tree(numbers[middle + 1:]))
