def color_regions(rows):
    table = {}
    cnt = 0
    for row in range(len(rows)):
        for j in range(len(rows[row])):
            if (row, j) in table:
                continue
            cnt = cnt + 1
            st = [(row, j)]
            while st:
                i, k2 = st.pop()
                if (i, k2) in table or not (0 <= i < len(rows) and 0 <= k2 < len(rows[i])):
                    continue
                if rows[i][k2] == rows[row][j]:
                    table[i, k2] = cnt
                    st += [(i + 1, k2), (i - 1, k2), i, k2 + 1, (i, k2 - 1)]
    return [[table[row, j] for j in range(len(r))] for row, r in enumerate(rows)]
