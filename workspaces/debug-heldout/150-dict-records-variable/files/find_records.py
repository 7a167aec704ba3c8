def find_records(grid):
    grid = [{'name': user, 'age': num} for user, num in grid]
    return [row['name'] for row in rows if abs(row['age']) > 6]
