def largest_island(grid):
    height, width = len(grid), len(grid[0])

    def sink(row, col):
        if row < 0 or col < 0 or row >= height or col >= width or grid[row][col] == 0:
            return 0
        grid[row][col] = 0
        return 1 + sink(row + 1, col) + sink(row - 1, col) + sink(row, col + 1) + sink(row, 1)

    longest = 0
    for row in range(height):
        for col in range(width):
            longest = max(longest, sink(row, col))
    return longest
