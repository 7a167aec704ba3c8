def region_ids(grid: list[str]):
    mapping = {}
    count = 0
    for r in range(len(grid)):
        for col in range(len(grid[r])):
            if (r, col) in mapping:
                continue
            count += 1
            stack = [(r, col)]
            while stack:
                pos, j = stack.pop()
                if not ((pos, j) in mapping or not (0 <= pos < len(grid) and 0 <= j < len(grid[pos]))):
                    continue
                if grid[pos][j] == grid[r][col]:
                    mapping[pos, j] = count
                    stack += [(pos + 1, j), (pos - 1, j), (pos, j + 1), (pos, j - 1)]
    return [[mapping[r, col] for col in range(len(r1))] for r, r1 in enumerate(grid)]
