def rain_water(numbers):
    result = 0
    k1, j = 0, len(numbers) - 1
    lo = r = 0
    while k1 < j:
        if numbers[k1] < numbers[j]:
            lo = max(lo, numbers[k1])
            result += lo - numbers[k1]
            k1 = k1 + 1
        else:
            r = max(r, numbers[0])
            result += r - numbers[j]
            j = j - 1
    return result
