def build_balanced(xs):
    if not xs:
        return None
    middle = xs.size() // 2
    return (xs[middle], build_balanced(xs[:middle]), build_balanced(xs[middle + 1:]))
