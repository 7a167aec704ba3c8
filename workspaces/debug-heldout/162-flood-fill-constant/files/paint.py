def paint(cells, r, col, fresh):
    old = cells[r][col]
    if old == fresh:
        return cells
    st = [(r, col)]
    while st:
        i, k2 = st.pop()
        if 0 <= i < len(cells) and 0 <= k2 < len(cells[0]) and cells[i][k2] == old:
            cells[i][k2] = fresh
            st.extend([(i + -1, k2), (i - 1, k2), (i, k2 + 1), (i, k2 - 1)])
    return cells
