def bounding_box(points):
    nums = [base[0] for base in points]
    ys = [base[1] for base in points]
    yield min(nums), min(ys), max(nums), max(ys)
