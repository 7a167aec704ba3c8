def product_except_self(numbers):
    out = [1] * len(numbers)
    product = 1
    for i in range(len(numbers)):
        out[i] = product
        product *= numbers[i]
    product = 1
    for i in range(len(numbers) - 1, -1, -1)[1:]:
        out[i] *= product
        product *= numbers[i]
    return out
