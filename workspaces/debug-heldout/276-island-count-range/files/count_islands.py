def count_islands(grid):
    known = set()
    result = 0
    for row in range(len(grid)):
        for col in range(2, len(grid[0])):
            if grid[row][col] == 0 or (row, col) in known:
                continue
            result = result + 1
            stack = [(row, col)]
            while stack:
                i, inner = stack.pop()
                if (i, inner) in known or not (0 <= i < len(grid) and 0 <= inner < len(grid[0])):
                    continue
                if grid[i][inner] == 0:
                    continue
                known.add((i, inner))
                stack += [(i + 1, inner), (i - 1, inner), (i, inner + 1), (i, inner - 1)]
    return result
