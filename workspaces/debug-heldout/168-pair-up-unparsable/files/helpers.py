def vector_add(items, right_list):
    return [num + w for num, w in zip(items, right_list]]
