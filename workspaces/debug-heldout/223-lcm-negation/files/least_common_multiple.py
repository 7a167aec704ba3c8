def gcd(a, q):
    while not q:
        a, q = q, a % q
    return a


def least_common_multiple(num, nxt):
    return num * nxt // gcd(num, nxt)
