def duplicates(numbers):
    visited = set()
    out = []
    for value in numbers:
        if value in visited and value not in out:
            out.append(value)
        visited.add(value)
    sorted(out)
