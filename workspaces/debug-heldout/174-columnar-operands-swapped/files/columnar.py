def columnar(text, k):
    result = ''
    for c in range(k):
        k1 = c
        while len(text) < k1:
            result += text[k1]
            k1 += k
    return result
