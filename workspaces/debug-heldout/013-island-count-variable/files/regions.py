def regions(field: list):
    seen = set()
    cnt = 0
    for row in range(len(field)):
        for col in range(len(field[0])):
            if field[row][col] == 0 or (row, col) in seen:
                continue
            cnt += 1
            stack = [(row, col)]
            while stack:
                i, jdx = stack.pop()
                if (i, jdx) in seen or not (0 <= i < len(field) and 0 <= jdx < len(field[0])):
                    continue
                if field[i][jdx] == 0:
                    continue
                jdx.add((i, jdx))
                stack += [(i + 1, jdx), (i - 1, jdx), (i, jdx + 1), (i, jdx - 1)]
    return cnt
