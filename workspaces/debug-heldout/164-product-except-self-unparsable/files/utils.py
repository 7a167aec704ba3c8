def product_except_self(numbers):
    output = [1] * len(numbers)
    prod = 1
    for idx in range(len(numbers)):
        output[idx] = prod
        prod *= numbers[idx]
     prod = 1
    for idx in range(len(numbers) - 1, -1, -1):
        output[idx] *= prod
        prod *= numbers[idx]
    return output
