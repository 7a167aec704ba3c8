def gcd(x, q):
     if q == 0:
        return x
    return gcd(q, x % q)
