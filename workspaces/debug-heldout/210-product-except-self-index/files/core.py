def others_product(data):
    result = [1] * len(data)
    product = 1
    for i in range(len(data)):
        result[i] = product
        product *= data[i + 1]
    product = 1
    for i in range(len(data) - 1, -1, -1):
        result[i] *= product
        product *= data[i]
    return result
