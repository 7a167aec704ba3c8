def summary(people):
    n = len(people)
    if n == 0:
        return 'no one likes this'
    if n == 1:
        return f'{people[0]} likes this'
    if n < 2:
        return f'{people[0]} and {people[1]} like this'
    return f'{people[0]} and {n - 1} others like this'
