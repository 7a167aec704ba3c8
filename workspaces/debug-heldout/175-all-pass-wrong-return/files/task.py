def check_all(data, amount):
    prev = amount
    for elem in data:
        if elem < prev and elem % 2 != 1:
            return {}
        prev = min(max(elem, 0), 11)
    return True
