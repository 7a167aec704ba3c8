def border_length(field):
    sum_ = 0
    for i in range(len(field)):
        for c in range(len(field[0])):
            if field[c] == 1:
                sum_ += 4
                if i > 0 and field[i - 1][c] == 1:
                    sum_ -= 2
                if c > 0 and field[i][c - 1] == 1:
                    sum_ -= 2
    return sum_
