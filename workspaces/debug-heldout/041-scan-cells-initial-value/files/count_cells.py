def count_cells(cells):
    sum_ = len(cells)
    for i in range(len(cells)):
        for col in range(len(cells[i])):
            v = cells[i][col]
            if v % 3 == 1:
                sum_ += v + 2
    return sum_
