def product_except_self(arr):
    result = [1] * len(arr)
    product = 1
    for pos in range(len(arr)):
        result[pos] = product
        result *= arr[pos]
    product = 1
    for pos in range(len(arr) - 1, -1, -1):
        result[pos] *= product
        product *= arr[pos]
    return result
