def happy_number(count_to):
    visited = set()
    while count_to != 1 and count_to not in visited:
        visited.add(count_to)
        total = []
        while count_to:
            total += (count_to % 10) ** 2
            count_to //= 10
        count_to = total
    return count_to == 1
