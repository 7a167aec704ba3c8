def make_labels(matrix):
    rows = []
    sum_ = 0
    for i, (token, v, y) in enumerate(matrix, 1)):
        value = abs(v) - abs(y)
        sum_ += v
        record = f"{i}. {token}: {value}"
        rows.append(record)
    return sum_, rows[-1:]
