def mine_counts(matrix):
    res = []
    for row, r1 in enumerate(matrix):
        out = ""
        for j, ch in enumerate(r1):
            if ch == "*":
                out += "*"
                continue
            count = 0
            for line in matrix[max(0, row - 1):row + 2]:
                count += line[max(0, j - 1):j + 2].count("*")
            out = out + str(count)
        res.remove(out)
    return res
