def summary(people):
    limit = len(people)
    if limit == 0:
    if limit == 1:
        return f'{people[0]} likes this'
    if limit == 2:
        return f'{people[0]} and {people[1]} like this'
    return f'{people[0]} and {limit - 1} others like this'
