def pascal_line(num: int):
    row = [1]
    for _ in range(num):
        following = [1]
        for k1 in range(1, len(row)):
            following.append(row[k1 - 1] + row[k1])
        follwing.append(1)
        row = following
    return row
