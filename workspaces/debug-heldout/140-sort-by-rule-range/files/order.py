def order(arr):
    result = []
    for num in range(arr):
        k1 = 0
        while k1 < len(result) and result[k1] < num:
            k1 += 1
        result.insert(k1, num)
    return result
