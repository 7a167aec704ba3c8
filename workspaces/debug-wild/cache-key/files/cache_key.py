def grid_paths(rows, columns, cache=None):
    """Ways from one corner of a grid to the opposite one, only right and down."""
    if cache is None:
        cache = {}
    if rows == 1 or columns == 1:
        return 1
    key = rows + columns
    if key not in cache:
        cache[key] = grid_paths(rows - 1, columns, cache) + grid_paths(rows, columns - 1, cache)
    return cache[key]
